import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { fieldWord } from "../../facts/field-words.ts";
import { spotIn } from "./place.ts";

/** Diagnostics that say the same of several records. */
interface AlikeDiagnostics {
  readonly level: string;
  readonly message: string;
  readonly field: string | undefined;
  readonly places: string;
  readonly count: number;
}

/** Places that are named; the result has all of them. */
const NAMED = 6;

/** At most so many of what the diagnostics say, each once, with the first records of which they say it. */
export function alikeDiagnostics(result: ScanResult, most: number): readonly AlikeDiagnostics[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of result.diagnostics.shown) {
    const key = JSON.stringify([one.level, one.message, one.field]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].slice(0, most).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...wordsOf(first), places: placesOf(result, group), count: group.length }];
  });
}

function wordsOf({ level, message, field }: Diagnostic): Pick<AlikeDiagnostics, "level" | "message" | "field"> {
  return { level, message, field: field && fieldWord(field) };
}

function placesOf(result: ScanResult, group: readonly Diagnostic[]): string {
  const places = group.slice(0, NAMED).flatMap(({ location }) => spotIn(result, location) ?? []);
  return `${places.join(", ")}${group.length > NAMED ? ` and ${group.length - NAMED} more` : ""}`;
}
