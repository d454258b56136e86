import type { XmlHandler } from "../xml/sax.ts";
import { type Parts, readPart } from "./parts.ts";

/** How a number is shown, as far as it changes what the number means. */
export type NumberKind = "number" | "date" | "date-time" | "time" | { readonly digits: number };

/** Built-in formats that show days or times; ECMA-376 part 1, 18.8.30, with those of East Asian versions. */
const BUILT_IN: readonly (readonly [number, number, NumberKind])[] = [
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date-time"],
  [27, 31, "date"],
  [32, 33, "time"],
  [34, 36, "date"],
  [45, 45, "time"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** The kind of number of each cell style, by the index that cells name. */
export async function readNumberKinds(parts: Parts, path: string | undefined): Promise<readonly NumberKind[]> {
  if (path === undefined) return [];
  const custom = new Map<string, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCellFormats = false;
  const open: XmlHandler["open"] = (name, { numFmtId: id = "0", formatCode: code = "" }) => {
    if (name === "numFmt") custom.set(id, kindOfFormat(code));
    else if (name === "cellXfs") inCellFormats = true;
    else if (name === "xf" && inCellFormats) kinds.push(custom.get(id) ?? builtIn(Number(id)));
  };
  const close: XmlHandler["close"] = (name) => {
    if (name === "cellXfs") inCellFormats = false;
  };
  await readPart(parts, path, { open, close, text: () => undefined });
  return kinds;
}

function builtIn(id: number): NumberKind {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? "number";
}

/** The kind of a format code such as `dd/mm/yyyy hh:mm` or `00000000`. */
export function kindOfFormat(code: string): NumberKind {
  const first = code.split(";", 1)[0] ?? "";
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, "");
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (/\[[hms]+\]/i.test(bare) || /general|[#?0]/i.test(bare.replace(/s\.?0+/gi, "s"))) return "number";
  const hasDay = /[dye]/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDay) return hasTime ? "date-time" : "date";
  if (hasTime) return "time";
  return /m/i.test(bare) ? "date" : "number";
}
