import type { Diagnostic } from "../model/diagnostic.ts";
import type { DiagnosticCode } from "../model/diagnostic-code.ts";
import { daysBetween, type IsoDate } from "../model/iso-date.ts";
import type { Waiver } from "../model/waiver.ts";
import type { WaiverTally } from "../model/waiver-tally.ts";
import { holds } from "./waive.ts";
import { waiverIndex } from "./waiver-index.ts";

const ENDING_WITHIN_DAYS = 30;
/** A waiver that covers more assets than this, or more than one vendor, is more a rule than an exception. */
const BROAD_ASSETS = 100;

/** What a person should know about the waivers of this run: ended, ending, unused, doubled, hidden by another, too broad. */
export function waiverTrouble(
  waivers: readonly Waiver[],
  uses: ReadonlyMap<string, WaiverTally>,
  asOf: IsoDate,
): Diagnostic[] {
  return waivers.flatMap((waiver) => {
    const use = uses.get(waiver.id);
    const texts = [...ofTime(waiver, use, asOf), ...ofUse(waiver, use, asOf), ...ofOthers(waiver, waivers, asOf)];
    return texts.map(([code, text]) => trouble(waiver, code, text));
  });
}

type Trouble = readonly [code: DiagnosticCode, text: string];

function ofTime(waiver: Waiver, use: WaiverTally | undefined, asOf: IsoDate): Trouble[] {
  const days = daysBetween(asOf, waiver.expires);
  if (days < 0) {
    return [["waiver-expired", `expired on ${waiver.expires}, ${daysText(-days)} ago: ${backText(use?.lapsed ?? 0)}`]];
  }
  if (waiver.granted > asOf) return [["waiver-not-yet", `holds only from ${waiver.granted}`]];
  return days <= ENDING_WITHIN_DAYS
    ? [["waiver-ending", `ends on ${waiver.expires}, ${days === 0 ? "today" : `in ${daysText(days)}`}`]]
    : [];
}

function backText(lapsed: number): string {
  if (lapsed === 0) return "covered nothing that is found today";
  return lapsed === 1 ? "1 finding is back" : `${lapsed} findings are back`;
}

function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

function ofUse(waiver: Waiver, use: WaiverTally | undefined, asOf: IsoDate): Trouble[] {
  if (!holds(waiver, asOf)) return [];
  if (use !== undefined && use.exceeded > 0) return [["waiver-exceeded", exceededText(waiver, use)]];
  if (use === undefined || use.findings === 0) return [["waiver-unused", "matches no finding; remove it"]];
  if (use.vendors.size > 1) return [["waiver-broad", `matches ${use.vendors.size} vendors; write one for each`]];
  return use.findings > BROAD_ASSETS ? [["waiver-broad", `matches ${use.findings} findings; narrow it`]] : [];
}

function exceededText({ units }: Waiver, { exceeded, mostUnits }: WaiverTally): string {
  const granted = `was granted for ${units === 1 ? "1 unit" : `${units} units`}`;
  if (exceeded === 1) return `${granted}, and the finding has ${mostUnits}: it is not covered`;
  return `${granted} of a finding, and ${exceeded} findings have up to ${mostUnits}: they are not covered`;
}

/** Only waivers that hold stand in each other's way: one that has run out may be granted again. */
function ofOthers(waiver: Waiver, waivers: readonly Waiver[], asOf: IsoDate): Trouble[] {
  if (!holds(waiver, asOf)) return [];
  const alike = waiverIndex(waivers).meaning(waiver.match);
  const earlier = alike
    .slice(0, alike.indexOf(waiver))
    .filter((other) => holds(other, asOf) && isEnough(other, waiver));
  const twin = earlier.find((other) => JSON.stringify(other.match) === JSON.stringify(waiver.match));
  if (twin !== undefined) return [["waiver-duplicate", `matches the same as ${twin.id}`]];
  const [wider] = earlier;
  return wider === undefined ? [] : [["waiver-shadowed", `everything it matches is matched by ${wider.id} first`]];
}

/** True when the first covers as many units as the second. */
function isEnough({ units: first }: Waiver, { units: second = Number.POSITIVE_INFINITY }: Waiver): boolean {
  return first === undefined || first >= second;
}

function trouble(waiver: Waiver, code: DiagnosticCode, text: string): Diagnostic {
  const at = waiver.line === undefined ? "" : ` (line ${waiver.line} of the waiver file)`;
  return { level: "warning", code, message: `waiver ${waiver.id} ${text}${at}`, location: undefined, field: undefined };
}
