import type { Diagnostic } from "./diagnostic.ts";
import type { Tally } from "./tally.ts";

export const DIAGNOSTICS_SHOWN = 200;

/** Counts what is to be said of the run as a whole; it goes before all that is said of rows, so that no cap hides it. */
export function addRunDiagnostics(tally: Tally, run: readonly Diagnostic[]): void {
  const rows = tally.diagnostics.shown;
  tally.diagnostics.shown = [];
  for (const diagnostic of run) addDiagnostic(tally, diagnostic);
  tally.diagnostics.shown = [...tally.diagnostics.shown, ...rows].slice(0, DIAGNOSTICS_SHOWN);
}

/** Keeps diagnostics that were counted elsewhere, while there is room. */
export function showDiagnostics({ diagnostics }: Tally, counted: readonly Diagnostic[]): void {
  diagnostics.shown = [...diagnostics.shown, ...counted].slice(0, DIAGNOSTICS_SHOWN);
}

/** Counts a diagnostic and keeps the first ones. */
export function addDiagnostic(tally: Tally, diagnostic: Diagnostic): void {
  tally.diagnostics.total += 1;
  const known = tally.diagnostics.byCode.get(diagnostic.code) ?? { level: diagnostic.level, count: 0 };
  known.count += 1;
  tally.diagnostics.byCode.set(diagnostic.code, known);
  if (tally.diagnostics.shown.length < DIAGNOSTICS_SHOWN) tally.diagnostics.shown.push(diagnostic);
}
