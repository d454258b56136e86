import { ASSET_FIELDS, type AssetField } from "../model/asset.ts";
import type { HeaderRule, HeaderWords } from "../model/header-words.ts";
import { namesOtherThing } from "../text/other-thing.ts";
import { quoted } from "../text/quoted.ts";
import { headerKey, lookAlikeKey, serbianKey } from "./header-fold.ts";

/** What a header word may stand for. */
export interface HeaderHit {
  readonly field: AssetField;
  readonly language: string;
  /** Place in the list of its language: smaller is more specific. */
  readonly rank: number;
  /** How the header was compared, when it was not equal as written. */
  readonly how: string | undefined;
}

/** What the words say about one header: fields, a rule that decides, or a reason to leave the column out. */
export interface HeaderMeaning {
  readonly hits: readonly HeaderHit[];
  readonly rule: HeaderRule | undefined;
  readonly ignored: string | undefined;
}

export interface HeaderIndex {
  readonly words: HeaderWords;
  look(header: string): HeaderMeaning;
}

/** A column of what the record is in: the site of a box, the order of a line. */
const AROUND = /^parent: (.+)$/;
/** What holds for all that is inside. */
const SHARED: ReadonlySet<AssetField> = new Set<AssetField>([
  "site",
  "region",
  "country",
  "siteTags",
  "supplier",
  "currency",
  "orderedOn",
]);
const BEHIND_ITS_OWN = 1000;
/** A longer text names no column. */
const LONGEST_HEADER = 400;
const NONE: HeaderMeaning = { hits: [], rule: undefined, ignored: undefined };
const prepared = new WeakMap<HeaderWords, HeaderIndex>();

/** Prepares the header words once for each list. */
export function indexHeaders(words: HeaderWords): HeaderIndex {
  const before = prepared.get(words);
  if (before) return before;
  const exact = enterAll(words);
  const alike = new Map<string, HeaderMeaning>();
  for (const [key, meaning] of exact) if (!alike.has(lookAlikeKey(key))) alike.set(lookAlikeKey(key), meaning);
  const known = new Map<string, HeaderMeaning>();
  const look = (header: string): HeaderMeaning => {
    if (header.length > LONGEST_HEADER) return NONE;
    const meaning = known.get(header) ?? lookUp(header, exact, alike);
    if (known.size < 5000) known.set(header, meaning);
    return meaning;
  };
  const index = { words, look };
  prepared.set(words, index);
  return index;
}

interface Draft {
  hits: HeaderHit[];
  rule: HeaderRule | undefined;
  ignored: string | undefined;
}

function enterAll(words: HeaderWords): Map<string, Draft> {
  const index = new Map<string, Draft>();
  const at = (word: string): Draft => {
    const key = headerKey(word) || word.trim();
    const draft = index.get(key) ?? { hits: [], rule: undefined, ignored: undefined };
    index.set(key, draft);
    return draft;
  };
  for (const field of ASSET_FIELDS) {
    for (const [language, list] of Object.entries(words.fields[field] ?? {})) {
      list.forEach((word, rank) => {
        const { hits } = at(word);
        if (!hits.some((hit) => hit.field === field)) hits.push({ field, language, rank, how: undefined });
      });
    }
  }
  for (const { rule, words: list } of words.ambiguous) for (const word of list) at(word).rule ??= rule;
  for (const [kind, list] of Object.entries(words.ignore)) for (const word of list) at(word).ignored ??= kind;
  return index;
}

type Table = ReadonlyMap<string, HeaderMeaning>;

function lookUp(header: string, exact: Table, alike: Table): HeaderMeaning {
  const around = AROUND.exec(header)?.[1];
  const own = lookUpOwn(header, exact, alike);
  if (around === undefined || own !== NONE) return own;
  const hits = lookUpOwn(around, exact, alike).hits.filter(({ field }) => SHARED.has(field));
  return hits.length === 0 ? NONE : told({ ...NONE, hits }, "said of what it is in", BEHIND_ITS_OWN);
}

function lookUpOwn(header: string, exact: Table, alike: Table): HeaderMeaning {
  for (const { text, how } of forms(header)) {
    const key = headerKey(text) || text.trim();
    if (key === "") continue;
    const found = exact.get(key);
    if (found) return how === undefined ? found : told(found, how);
    const other = exact.get(serbianKey(key));
    if (other && serbianKey(key) !== key) return told(other, how ?? "Serbian in Cyrillic letters");
    const lookAlike = alike.get(lookAlikeKey(key));
    if (lookAlike && key.length > 2) return told(lookAlike, how ?? "look-alike letters");
  }
  return NONE;
}

function told(meaning: HeaderMeaning, how: string, behind = 0): HeaderMeaning {
  return { ...meaning, hits: meaning.hits.map((hit) => ({ ...hit, how, rank: hit.rank + behind })) };
}

/** Spellings of a header to try in turn: whole, without brackets, its parts, the end of its path. */
function* forms(header: string): Generator<{ text: string; how: string | undefined }> {
  yield { text: header, how: undefined };
  const uncustom = header.replace(CUSTOM, "");
  if (uncustom !== header) yield { text: uncustom, how: "custom column" };
  const bare = header
    .normalize("NFKC")
    .replace(/[([{].*?[)\]}]/g, " ")
    .trim();
  if (bare !== header && bare !== "") yield { text: bare, how: "without the remark in brackets" };
  const parts = bare.split(/\s*[\n\r|;]\s*|\s+[/–—-]\s+|\s*\/\s*/).filter((part) => part !== "");
  if (parts.length > 1) for (const part of parts) yield { text: part, how: `part ${quoted(part)}` };
  for (const text of pathEnds(header)) yield { text, how: `end of the path (${text})` };
}

/** Columns that an operator has added bear a prefix: `u_` in ServiceNow, `cf_` in NetBox. */
const CUSTOM = /^(u|cf)_(?=[a-z])/i;

const WRAPPER = /^(name|label|_?value|display|display_?value|displayname|text|#text|_|\d+|attributes)$/i;

/** TR-069 servers such as GenieACS keep what kind of text a value is beside it. */
const TYPE_OF_VALUE = /^_(type|writable|object|timestamp)$/;

/** Lists of named values, whose names people choose: `resourceCharacteristic.Serial No`. */
const NAMED = /^(\w*characteristics?|properties|attributes|custom_?fields|parameters|inventory)\.(?=\S)/i;

/** Steps of a path that lead to a part, whose maker is not that of the record. */
const PART =
  /^(cpus?|cpu_?info|processors?|(processor|memory)_?summary|gpus?|bios|memory|ram|dimms?|disks?|drives?|nics?|psus?|power_?suppl(y|ies)|fans?|os|operating_?system|hypervisor)$/i;
/** What a part may tell of the whole. */
const OF_WHOLE = /version|release|mac/i;

/** Ends of a dotted or underscored path: `results.device_type.model` → `device_type.model`, `model`; `role.name` → `role`. */
function* pathEnds(header: string): Generator<string> {
  const steps = header.split(/\.|::|:|__|\/@?/).filter((step) => step !== "");
  if (steps.length < 2 || (/\s/.test(header.trim()) && !NAMED.test(header))) return;
  while (steps.length > 1 && WRAPPER.test(steps.at(-1) ?? "")) steps.pop();
  const [end = "", ...before] = steps.toReversed();
  if (
    TYPE_OF_VALUE.test(end) ||
    before.some((step) => namesOtherThing(step) || (PART.test(step) && !OF_WHOLE.test(end)))
  )
    return;
  if (steps.length > 1) yield steps.slice(-2).join(".");
  yield end;
}
