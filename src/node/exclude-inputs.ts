import { UserError } from "../model/user-error.ts";
import { globToRegExp } from "./glob.ts";

/**
 * Takes out what a person wants left out of folders and patterns. A pattern is held against the end of a path, and covers all
 * that is in a folder of its name: `contacts.csv`, `old/*.csv`, `old`. Throws a UserError when nothing is left.
 */
export function excludeInputs<Input extends { readonly name: string }>(
  inputs: readonly Input[],
  patterns: readonly string[],
): { readonly inputs: readonly Input[]; readonly excluded: readonly string[] } {
  const wanted = patterns.flatMap(asRegExps);
  const isExcluded = ({ name }: Input): boolean => wanted.some((pattern) => pattern.test(plain(name)));
  const left = inputs.filter((input) => !isExcluded(input));
  if (left.length === 0 && inputs.length > 0)
    throw new UserError(`--exclude ${patterns.join(" ")} leaves no inventory`, {}, "Write a narrower pattern.");
  return { inputs: left, excluded: inputs.filter(isExcluded).map(({ name }) => name) };
}

function asRegExps(pattern: string): RegExp[] {
  const ending = `**/${plain(pattern).replace(/\/$/, "")}`;
  return [globToRegExp(ending), globToRegExp(`${ending}/**`)];
}

function plain(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(\.?\/)+/, "");
}
