import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Frame, JsonWalk } from "./json-frame.ts";

const MOST_LEAVES = 300;
const MAKER = /(vendor|manufact|mfg|maker|provider|brand)[^.]*(\.name)?$/i;
const KIND = /(model|serial|part|product|hardware|chassis)[^.]*$/i;
const OWN = /^(name|host\w*|sys_?name|serial\w*|software_version)$/i;

/** An object that describes equipment is one record; otherwise its values are values of the object around it. */
export function leaveObject(walk: JsonWalk, { path, leaves }: Frame): void {
  const parent = walk.frames.at(-1);
  const keys = [...leaves.keys()];
  const describes = keys.some((key) => MAKER.test(key)) && keys.some((key) => KIND.test(key));
  if (describes && keys.some((key) => OWN.test(key))) {
    walk.objects.push({ path: path.slice(0, Math.max(0, path.lastIndexOf("."))), leaves });
  } else if (parent !== undefined && !parent.isArray) {
    for (const [key, text] of leaves)
      if (parent.leaves.size < MOST_LEAVES) parent.leaves.set(`${parent.key}.${key}`, text);
  }
  if (parent === undefined && !describes) walk.outer = leaves;
}

/** Remembers a plain value of an object; those of a list in it are joined. */
export function keepLeaf(walk: JsonWalk, frame: Frame, bytes: Uint8Array): void {
  const holder = frame.isArray ? walk.frames.at(-2) : frame;
  if (holder === undefined || holder.isArray || bytes.length > 2000 || holder.leaves.size >= MOST_LEAVES) return;
  const text = plainText(bytes);
  const before = frame.isArray ? holder.leaves.get(holder.key) : undefined;
  if (text !== "") holder.leaves.set(holder.key, before === undefined ? text : `${before}; ${text}`);
}

function plainText(bytes: Uint8Array): string {
  const written = new TextDecoder().decode(bytes);
  if (!written.startsWith('"')) return written === "null" ? "" : written;
  try {
    return String(JSON.parse(written));
  } catch {
    return "";
  }
}

/** Says that the document is one page of an answer, when it names the next one. */
export function pageOf(source: string, { outer }: JsonWalk): readonly Diagnostic[] {
  if (!/^https?:/.test(outer.get("next") ?? "")) return [];
  const message = `${source} is one page of an answer: its key “next” names another page, which was not read`;
  return [{ level: "warning", code: "partial-export", message, location: undefined, field: undefined }];
}
