import { InvalidArgumentError } from "commander";
import { isIsoDate } from "../model/iso-date.ts";

/** A day as `--as-of` takes it. */
export function parseDay(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError("Write a day of the calendar as YYYY-MM-DD.");
}

/** A whole number from 1 on, as `--header-row` takes it. */
export function parseOrdinal(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1 on.");
}

/** Collects the values of an option that may be given several times. */
export function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Values that an option with several values took, and inputs that stood behind them: `-p gb inventory.csv`. */
export function splitValues(
  values: readonly string[] | undefined,
  isValue: (text: string) => boolean,
): { readonly values: readonly string[] | undefined; readonly inputs: readonly string[] } {
  if (values === undefined) return { values, inputs: [] };
  const parts = values.flatMap((value) => (isValue(value) ? value.split(",") : [value]));
  return { values: parts.filter(isValue), inputs: parts.filter((part) => !isValue(part)) };
}

/** True for what can name a rule pack: an id, or the path of a YAML file. Everything else behind `-p` is an input. */
export function isPolicyWord(text: string): boolean {
  return text.split(",").every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(part) || /\.ya?ml$/i.test(part));
}

/** True for what looks like a threshold, right or misspelt; a path has a dot, a slash or is `-`. */
export function isThresholdWord(text: string): boolean {
  return /^[a-z-]*[a-z](:\w+|<[\d.]+%?)?(,.*)?$/i.test(text);
}
