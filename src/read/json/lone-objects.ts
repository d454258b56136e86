import { type Diagnostic, onTheWhole } from "../../model/diagnostic.ts";
import type { Frame, JsonWalk } from "./json-frame.ts";
import { describes, hasFacts, isDevice, isKeyed, isProduct, isRecord, rowOf, rowsAmong } from "./keyed-tables.ts";

const MOST_LEAVES = 300;
/** What an interface says of its answer, and not of what it answers with. */
const ANSWER =
  /^(count|total\w*|page\w*|limit|offset|next|previous|status|success|code|message|errors?|jsonrpc|took)$/i;
/** Members of one object that wait until it is known whether they are records. */
const MOST_MEMBERS = 200;

/** An object that describes equipment is one record; otherwise its values are values of the object around it. */
export function leaveObject(walk: JsonWalk, frame: Frame): void {
  const [first, second] = frame.members;
  const only = frame.leaves.size > 0 || second !== undefined ? undefined : first;
  settle(walk, frame);
  const { leaves, holdsRecords } = frame;
  const parent = walk.frames.at(-1);
  const stands = isRecord(leaves.keys()) || isDevice(leaves);
  if (parent !== undefined && !parent.isArray) {
    parent.members.push({ key: parent.key, leaves, isRecord: stands, only, holdsRecords });
    if (parent.shape.size > 0 || parent.members.length >= MOST_MEMBERS) settle(walk, parent);
  } else if (stands || (parent === undefined && frame.holdsLists && isProduct(leaves.keys())))
    walk.objects.push({ path: "", leaves });
  if (parent === undefined && !describes(leaves.keys())) walk.outer = leaves;
}

/** Takes the records out of the members of an object; what the others say is said of the object itself. */
function settle(walk: JsonWalk, frame: Frame): void {
  const { path, leaves, members, shape } = frame;
  const rows = rowsAmong(frame);
  if (hasFacts(frame)) walk.unclear = undefined;
  else if (rows.size === 0 && isKeyed(frame)) walk.unclear ??= path;
  for (const member of members) {
    frame.holdsRecords ||= member.holdsRecords || rows.has(member);
    if (rows.has(member)) walk.objects.push({ path, leaves: shape.size > 0 ? rowOf(member) : member.leaves });
    else {
      for (const [key, text] of member.leaves) if (leaves.size < MOST_LEAVES) leaves.set(`${member.key}.${key}`, text);
    }
  }
  members.length = 0;
}

/** Remembers a plain value of an object; those of a list in it are joined. */
export function keepLeaf(walk: JsonWalk, frame: Frame, bytes: Uint8Array): void {
  const holder = frame.isArray ? walk.frames.at(-2) : frame;
  if (holder === undefined || holder.isArray || bytes.length > 2000 || holder.leaves.size >= MOST_LEAVES) return;
  const text = plainText(bytes);
  const before = frame.isArray ? holder.leaves.get(holder.key) : undefined;
  if (text !== "") holder.leaves.set(holder.key, before === undefined ? text : `${before}; ${text}`);
}

/** Plain values of the objects around an array that stand before it, such as the site of a list of devices, if there are any. */
export function saidAround({ frames }: JsonWalk): Readonly<Record<string, string>> | undefined {
  const said = frames.flatMap(({ leaves }) => [...leaves]).filter(([key]) => !ANSWER.test(key));
  return said.length === 0 ? undefined : Object.fromEntries(said);
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
  return [onTheWhole("warning", "partial-export", message)];
}
