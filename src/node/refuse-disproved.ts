import { tryExample } from "../judge/index.ts";
import type { Builtin } from "../model/builtin.ts";
import type { LoadedPack } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";

/**
 * Tries the examples of packs. One whose examples say otherwise than its rules judges otherwise than its author means, and a
 * UserError is thrown. Built-in packs are tried when netvet is built.
 */
export function refuseDisproved(packs: readonly LoadedPack[], reference: Builtin): void {
  for (const { pack, origin } of packs)
    for (const rule of pack.rules)
      for (const [index, example] of rule.examples.entries()) {
        const said = tryExample(pack, rule, example, reference);
        if (said === example.outcome) continue;
        throw new UserError(
          `rule ${rule.id}, example ${index + 1}: expected ${example.outcome}, but the rule says ${said}`,
          { file: origin },
          `Mend the rule or the example; \`netvet rules check ${origin}\` names the lines.`,
        );
      }
}
