import { UserError } from "../model/user-error.ts";
import type { FoundInput } from "./expand-inputs.ts";

/** Throws a UserError for a file that is in the order and in the network: its units would count as bought and as there before. */
export function refuseInBoth(judged: readonly FoundInput[], beside: readonly FoundInput[]): void {
  const paths = new Set(judged.map(({ path }) => path));
  const twice = beside.find(({ path }) => paths.has(path));
  if (twice === undefined) return;
  throw new UserError(
    "this file is named as order and as network, and its units would count twice",
    { file: twice.name },
    "Name the network without it; orders that lie among the exports are best kept in a folder of their own.",
  );
}
