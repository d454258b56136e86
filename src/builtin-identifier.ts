import { createIdentifier, createRegistrantLookup, type Identifier, type IdentifyOptions } from "./identify/index.ts";
import type { Builtin } from "./model/builtin.ts";

const made = new WeakMap<Builtin, Identifier>();

/** An identifier over the reference data, with the network functions and MAC blocks that support it. */
export function builtinIdentifier(builtin: Builtin, options?: IdentifyOptions): Identifier {
  if (options !== undefined) return identifierOver(builtin, options);
  const known = made.get(builtin) ?? identifierOver(builtin, {});
  made.set(builtin, known);
  return known;
}

function identifierOver(builtin: Builtin, options: IdentifyOptions): Identifier {
  const macRegistrant = createRegistrantLookup(builtin.macBlocks);
  return createIdentifier(builtin.vendors, { functions: builtin.functions, macRegistrant, ...options });
}
