import { disprovedExamples } from "../judge/index.ts";
import type { Builtin } from "../model/builtin.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";

/**
 * Tries the examples of packs. One whose examples say otherwise than its rules judges otherwise than its author means, and a
 * UserError is thrown. Built-in packs are tried when netvet is built.
 */
export function refuseDisproved(packs: readonly LoadedPack[], reference: Builtin): void {
  for (const { pack, origin } of packs)
    for (const { message } of disprovedExamples(pack, reference))
      throw new UserError(
        message,
        { file: origin },
        `Mend the rule or the example; \`netvet rules check ${origin}\` names the lines.`,
      );
}
