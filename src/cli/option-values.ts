import { InvalidArgumentError } from "commander";
import { isIsoDate } from "../model/iso-date.ts";
import { UserError } from "../model/user-error.ts";

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

/** A delimiter; an empty one is a variable that is not set, and no wish for detection. */
export function parseDelimiter(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError("Write the character, or `tab`.");
}

/** Collects the values of an option that may be given several times. */
export function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** An option that takes several values, and whatever stands behind them. */
interface ListOption {
  readonly flag: string;
  /** What its values are, for messages. */
  readonly are: string;
  readonly isValue: (text: string) => boolean;
}

/** Values that an option took, and inputs that stood behind them: `-p gb inventory.csv`. */
interface SplitValues {
  readonly values: readonly string[] | undefined;
  readonly inputs: readonly string[];
}

/** `-p`. What names no pack, neither by its id nor as the path of a YAML file, is an input. Throws a UserError when it has no value. */
export function splitPolicy(values: readonly string[] | undefined): SplitValues {
  return split({ flag: "--policy", are: "rule packs", isValue: isPolicyWord }, values);
}

/** `--fail-on`. Throws a UserError when it has no value: only `none` turns the gate off. */
export function splitThresholds(values: readonly string[] | undefined): SplitValues {
  return split({ flag: "--fail-on", are: "thresholds", isValue: isThresholdWord }, values);
}

function split({ flag, are, isValue }: ListOption, values: readonly string[] | undefined): SplitValues {
  if (values === undefined) return { values, inputs: [] };
  const split = values.map((value) => ({ value, parts: isValue(value) ? partsOf(value) : undefined }));
  const found = split.flatMap(({ parts }) => parts ?? []);
  const inputs = split.flatMap(({ value, parts }) => (parts === undefined ? value : []));
  if (found.length > 0 && !inputs.some((input) => input.trim() === "")) return { values: found, inputs };
  const hint = `Name ${are} behind it, or leave it out; a variable that is not set leaves it empty.`;
  throw new UserError(`${flag} is given without ${are}`, {}, hint);
}

/** The parts of a value that may hold several with commas between them. */
export function partsOf(value: string): readonly string[] {
  return value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function isPolicyWord(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(part) || /\.ya?ml$/i.test(part));
}

/** True for what looks like a threshold, right or misspelt; a path has a dot, a slash or is `-`. */
function isThresholdWord(text: string): boolean {
  return /^\s*[a-z-]*[a-z](:[^\s./\\,]+|<[\d.]+%?)?\s*(,.*)?$/i.test(text);
}
