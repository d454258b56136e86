import type { ScanResult } from "../../model/scan-result.ts";
import { UserError } from "../../model/user-error.ts";
import { readResult } from "../../node/read-result.ts";
import { findingTotal } from "../../report/facts/totals.ts";
import { count, formatNumber } from "../../report/format.ts";
import { createPaint } from "../../report/text/paint.ts";
import { nearest } from "../../text/nearest.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { describedAsset, type ExplainFlags, explainDescribed } from "../explain-described.ts";
import { findingLines } from "../explain-finding.ts";
import type { Io } from "../io.ts";
import { printLines } from "../print.ts";
import { shownOn } from "../settings.ts";

/** Retells how a finding, or the identity of an asset that is described by flags, came about. */
export async function explainCommand(
  path: string | undefined,
  id: string | undefined,
  flags: ExplainFlags,
  io: Io,
): Promise<ExitCode> {
  const facts = describedAsset(flags);
  const { colour, columns } = shownOn(io.stdout, flags, io);
  const look = { paint: createPaint(colour), width: Math.min(Math.max(columns, 72), 110) };
  if (Object.keys(facts).length > 0 && path === undefined) {
    await printLines(io, await explainDescribed(facts, flags, io, look));
    return EXIT.passed;
  }
  if (path === undefined || id === undefined || Object.keys(facts).length > 0) throw whatToExplain();
  const result = await readResult(path, io.cwd, io.stdin);
  await printLines(io, findingLines(findFinding(result, id, path), result, look));
  return EXIT.passed;
}

function whatToExplain(): UserError {
  return new UserError(
    "explain needs either a saved result and the fingerprint of a finding, or facts of an asset",
    {},
    "Write netvet explain result.json 3f2a9c, or netvet explain --vendor Aztech --model HL113E.",
  );
}

function findFinding(result: ScanResult, id: string, path: string): ScanResult["findings"]["shown"][number] {
  const { shown } = result.findings;
  const found = shown.filter(({ fingerprint }) => fingerprint.startsWith(id.toLowerCase()));
  const prints = [...new Set(found.map(({ fingerprint }) => fingerprint))];
  const [first] = found;
  if (first !== undefined && prints.length === 1) return first;
  if (prints.length > 1) {
    throw new UserError(
      `${prints.length} findings begin with ${id}`,
      { file: path },
      `Write more digits, such as ${prints[0]}.`,
    );
  }
  const close = nearest(
    id,
    shown.map(({ fingerprint }) => fingerprint),
  );
  const total = findingTotal(result);
  const meant = close === undefined ? "" : ` Did you mean ${close}?`;
  if (shown.length < total)
    throw new UserError(
      `this result lists only ${formatNumber(shown.length)} of ${count(total, "finding")}, the most urgent of each outcome, and none of these has the fingerprint ${JSON.stringify(id)}`,
      { file: path },
      `The findings that a scan writes with -o csv=… or -o ndjson=… are all; a scan of fewer sites or packs lists more of them.${meant}`,
    );
  throw new UserError(
    `no finding of this result has the fingerprint ${JSON.stringify(id)}`,
    { file: path },
    meant === "" ? "Fingerprints stand in the result and in the findings CSV." : meant.trim(),
  );
}
