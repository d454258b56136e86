import type { ScanResult } from "../model/scan-result.ts";
import { clip, escapeTerminal } from "./escape/terminal.ts";
import { baselineSentence } from "./facts/baseline.ts";
import { emptyGateSentence, notJudgedSentence } from "./facts/not-judged.ts";
import { openOrderSentence } from "./facts/open-order.ts";
import { NOT_ADVICE } from "./facts/outcome-words.ts";
import { rowsSum } from "./facts/totals.ts";
import { unseen } from "./facts/unseen.ts";
import { count, list } from "./format.ts";
import type { Rendering, ReportContext } from "./reporter.ts";
import { capLines } from "./text/caps.ts";
import { indented, wrap } from "./text/lines.ts";
import { createPaint, type Paint } from "./text/paint.ts";
import { positionLines } from "./text/positions.ts";
import { countLines, verdictLines } from "./text/verdicts.ts";
import { exceptionLines } from "./text/waivers.ts";
import { deadlineLines, remediationLines } from "./text/work.ts";

/** A summary that fits a screen. */
export const text: Rendering = { render: renderText };

function* renderText(result: ScanResult, context: ReportContext): Iterable<string> {
  const width = Math.min(Math.max(context.columns, 72), 110);
  const paint = createPaint(context.colour);
  for (const block of blocks(result, paint, width)) {
    if (block.length > 0) yield `${block.map((line) => line.trimEnd()).join("\n")}\n\n`;
  }
  yield `${wrap(NOT_ADVICE, width).map(paint.dim).join("\n")}\n`;
}

function blocks(result: ScanResult, paint: Paint, width: number): string[][] {
  return [
    [headline(result, paint, width)],
    verdictLines(result, paint, width),
    [...countLines(result, paint, width), ...notJudgedLines(result, paint, width), rowsLine(result, paint)],
    positionLines(result, paint, width),
    capLines(result, paint, width),
    deadlineLines(result, paint, width),
    remediationLines(result, paint, width, result.packs.length > 2 ? 3 : 5),
    unseenLines(result, paint, width),
    exceptionLines(result, paint, width),
    [...baselineLines(result, width), ...gateLines(result, paint, width)],
  ];
}

function headline(result: ScanResult, paint: Paint, width: number): string {
  const files = result.inputs.map((input) => input.name).join(", ");
  const rest = `as of ${result.asOf} \u00b7 ${result.act} \u00b7 ${count(result.rows.assets, "asset")} from ${files}`;
  const name = `netvet ${result.tool.version}`;
  return `${paint.bold(name)} \u00b7 ${clip(escapeTerminal(rest), width - name.length - 3)}`;
}

function rowsLine(result: ScanResult, paint: Paint): string {
  const { rows } = result;
  return paint.dim(rowsSum(rows));
}

function notJudgedLines(result: ScanResult, paint: Paint, width: number): string[] {
  const said = notJudgedSentence(result);
  return said === undefined ? [] : wrap(said, width).map(paint.dim);
}

function unseenLines(result: ScanResult, paint: Paint, width: number): string[] {
  const sentences = unseen(result);
  if (sentences.length === 0) return [];
  return [paint.bold("What could not be seen"), ...sentences.flatMap((one) => indented(one, 2, width))];
}

function baselineLines({ baseline }: ScanResult, width: number): string[] {
  return baseline === undefined ? [] : wrap(baselineSentence(baseline), width);
}

function gateLines(result: ScanResult, paint: Paint, width: number): string[] {
  const { passed, thresholds, reasons } = result.gate;
  if (thresholds.length === 0)
    return [paint.dim("No gate: no threshold was set, so nothing passed and nothing failed")];
  const on = `on ${list(thresholds)}`;
  const empty = emptyGateSentence(result);
  const good = empty === undefined ? paint.good("Gate passed") : paint.bad("Gate passed, nothing checked");
  const head = passed ? good : paint.bad("Gate FAILED");
  const aside = empty ?? openOrderSentence(result);
  const said = [...reasons.map(({ text }) => text), ...(aside === undefined ? [] : [aside])];
  return [`${head} \u00b7 ${escapeTerminal(on)}`, ...said.flatMap((one) => indented(one, 2, width))];
}
