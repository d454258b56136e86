import type { HeaderMeaning } from "./header-index.ts";
import type { Sources } from "./source-cells.ts";

/** The header that names the kind of node, when its column gives the name; a controller beside a site is not that node. */
export function kindOfNode(
  headers: readonly string[],
  meanings: readonly HeaderMeaning[],
  sources: Sources,
): string | undefined {
  const column = sources.name?.[0]?.[0];
  if (column === undefined || meanings[column]?.rule !== "node-kind") return undefined;
  const header = headers[column];
  const site = sources.site?.[0]?.[0];
  return /^(rnc|bsc)$/i.test(header ?? "") && site !== undefined && site !== column ? undefined : header;
}
