import { type Document, isAlias, isNode, visit } from "yaml";
import { type Place, UserError } from "../model/user-error.ts";
import { refuseRepeatedKey } from "./refuse-repeated-key.ts";

/** How often aliases may name the same parts, and what to do when that is not enough. */
interface AliasLimit {
  readonly most: number;
  readonly hint: string;
}

const LIMIT: AliasLimit = { most: 100, hint: "Write the values out instead of naming them by aliases." };

/**
 * What a document says that was parsed with `uniqueKeys: false`, with aliases written out. Throws a UserError where a key is
 * repeated, an alias names nothing or parts are named too often.
 */
export function plainValue(
  document: Document.Parsed,
  placeOf: (offset: number) => Place,
  { most, hint }: AliasLimit = LIMIT,
): unknown {
  refuseRepeatedKey(document, placeOf);
  const { missing, first } = aliasesOf(document);
  if (missing !== undefined) {
    const quote = "Put a text that begins with * into quotes.";
    throw new UserError(`the alias *${missing.name} names nothing`, placeOf(missing.offset), quote);
  }
  try {
    return document.toJS({ maxAliasCount: most });
  } catch (cause) {
    if (!(cause instanceof ReferenceError) || first === undefined) throw cause;
    const message = `aliases name the same parts more than ${most} times; *${first.name} is the first of them`;
    throw new UserError(message, placeOf(first.offset), hint);
  }
}

interface FoundAlias {
  readonly name: string;
  readonly offset: number;
}

/** The first alias of a document, and the first one before which nothing has its name. */
function aliasesOf(document: Document.Parsed): Partial<Record<"missing" | "first", FoundAlias | undefined>> {
  const names = new Set<string>();
  const found: FoundAlias[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (isNode(node) && node.anchor !== undefined) names.add(node.anchor);
        return undefined;
      }
      found.push({ name: node.source, offset: node.range?.[0] ?? 0 });
      return names.has(node.source) ? undefined : visit.BREAK;
    },
  });
  const last = found.at(-1);
  return { missing: last === undefined || names.has(last.name) ? undefined : last, first: found[0] };
}
