import { basename } from "node:path";
import { UserError } from "../model/user-error.ts";

/** What went wrong; of one input among several that could not be used, with how to leave it out. */
export function orLeaveOut(error: unknown, inputs: readonly { readonly name: string }[]): unknown {
  if (!(error instanceof UserError) || inputs.length < 2) return error;
  const { message, place, hint } = error;
  const input = inputs.find(({ name }) => name === place.file);
  if (input === undefined) return error;
  const leave = `If it is no inventory, leave it out: --exclude ${JSON.stringify(basename(input.name))}. Every report will say so.`;
  return new UserError(message, place, [hint, leave].filter((one) => one !== undefined).join(" "));
}
