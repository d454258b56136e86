import type { XmlHandler } from "../xml/sax.ts";
import { type Parts, readPart, resolvePath } from "./parts.ts";

/** One part that another one names. */
export interface Relation {
  readonly id: string;
  /** Last word of its type, such as `worksheet`. */
  readonly kind: string;
  readonly path: string;
}

/** The parts that a part names, the whole package for an empty path. */
export async function readRelations(parts: Parts, from: string): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  const open: XmlHandler["open"] = (name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
    if (name !== "Relationship" || mode === "External") return;
    relations.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), path: resolvePath(from, target) });
  };
  await readPart(parts, relationsPath(from), { open, close: () => undefined, text: () => undefined });
  return relations;
}

/** True when a part says which others it names: a sheet without pictures and pivot tables does not. */
export function hasRelations(parts: Parts, from: string): boolean {
  return parts.members.has(relationsPath(from).toLowerCase());
}

function relationsPath(from: string): string {
  const cut = from.lastIndexOf("/") + 1;
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
}
