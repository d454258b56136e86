import { judgedPacks } from "../../facts/verdict.ts";
import { formatBytes } from "../../format.ts";
import type { Page } from "../page.ts";

/** What was asked, of what, against which criteria, and how. */
export function scope({ result, operator }: Page): Record<string, unknown> {
  return {
    operator: operator ?? "the operator",
    asOf: result.asOf,
    act: result.act,
    assets: result.rows.assets,
    inputs: result.inputs.map((input) => ({
      name: input.name,
      size: formatBytes(input.bytes),
      format: [input.format, input.encoding, input.delimiter && `delimiter ${delimiterWord(input.delimiter)}`]
        .filter(Boolean)
        .join(", "),
      read: input.rows.read,
      assets: input.rows.assets,
    })),
    packs: judgedPacks(result).map(({ info, forceTag }) => ({
      ...info,
      force: forceTag,
      active: info.rules.filter((rule) => rule.enabled).length,
      off: info.rules.filter((rule) => !rule.enabled).length,
    })),
  };
}

function delimiterWord(delimiter: string): string {
  return delimiter === "\t" ? "tab" : `\u201c${delimiter}\u201d`;
}
