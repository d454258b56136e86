import { open } from "node:fs/promises";
import { UserError } from "../model/user-error.ts";
import { configSchema } from "./config-schema.ts";
import { headText } from "./head-text.ts";

interface Input {
  readonly name: string;
  readonly path: string | undefined;
  readonly byteLength: number | undefined;
}

/** A kind of file that is no inventory, and what to do with it. */
interface OtherFile {
  readonly is: string;
  readonly hint: string;
}

function forOption(is: string, option: string): OtherFile {
  return { is: `${is} and no inventory`, hint: `It goes to ${option}. Name the inventory` };
}

const PRICES = forOption("a price book", "--costs");
const PLAN = forOption("a remediation plan", "--plan");
const PACK = forOption("a rule pack", "--policy");
const MAKER = forOption("a maker of a catalogue", "the folder vendors of --rules");
const SETTINGS = forOption("a file of settings", "--config");

/** Documents with one list, by the name of the list. */
const LISTS: Readonly<Record<string, OtherFile>> = {
  waivers: forOption("a waiver file", "--waivers"),
  corrections: forOption("a file of corrections", "--corrections"),
  assessments: forOption("a file of supplier assessments", "--assessments"),
};

/** Texts in which equipment may stand, in a form that is not read. */
const OTHER_FORMS: readonly (readonly [RegExp, OtherFile])[] = [
  [
    /^(?:CREATE TABLE|INSERT INTO|COPY)\s[^\n(]{1,200}\(/im,
    {
      is: "a dump of a database, which is not read",
      hint: "Export the table of the equipment as CSV, with the names of its columns",
    },
  ],
  [/^\ufeff?SPDXVersion:/, { is: "an SPDX document as tags and values, which is not read", hint: "Write it as JSON" }],
];

/** Keys that say of a document what it is, all together. */
const DOCUMENTS: readonly (readonly [readonly string[], OtherFile])[] = [
  [["id", "jurisdiction", "force", "reviewed"], PACK],
  [["id", "name", "kind", "aliases"], MAKER],
];

/** Columns that say of a table what it is, all together; no inventory has them. */
const TABLES: readonly (readonly [readonly string[], OtherFile])[] = [
  [["low", "base", "high", "currency"], PRICES],
  [["key", "owner", "cost_low", "cost_base", "cost_high"], PLAN],
];

const SETTING_KEYS = new Set(Object.keys(configSchema.shape));
/** Settings that nothing but netvet has. */
const TELLING = ["policy", "fail-on", "as-of", "max-rules-age"];

/** A table may have a title above its columns. */
const HEAD_LINES = 10;

/** Refuses files that are no inventory: read as one, prices would be equipment. Throws a UserError. */
export async function refuseOtherFiles(inputs: readonly Input[]): Promise<void> {
  for (const { name, path, byteLength } of inputs) {
    // What has no size is a pipe, which can be read only once.
    const other = path === undefined || byteLength === undefined ? undefined : otherFile(await headOf(path));
    if (other === undefined) continue;
    throw new UserError(
      `this is ${other.is}`,
      { file: name },
      `${other.hint}; in a folder --exclude leaves a file out.`,
    );
  }
}

function otherFile(head: string): OtherFile | undefined {
  const form = OTHER_FORMS.find(([pattern]) => pattern.test(head))?.[1];
  if (form !== undefined) return form;
  const keys = [...head.matchAll(/^([A-Za-z][\w-]*):(?:\s|$)/gm)].map(([, key = ""]) => key);
  const [first = ""] = keys;
  if (keys.length === 1 && Object.hasOwn(LISTS, first)) return LISTS[first];
  const document = DOCUMENTS.find(([all]) => all.every((key) => keys.includes(key)))?.[1];
  if (document !== undefined) return document;
  if (TELLING.some((key) => keys.includes(key)) && keys.every((key) => SETTING_KEYS.has(key))) return SETTINGS;
  const lines = head.split(/\r?\n/, HEAD_LINES).map((line) => line.split(/[,;\t|]/).map(columnName));
  return TABLES.find(([all]) => lines.some((cells) => all.every((name) => cells.includes(name))))?.[1];
}

function columnName(cell: string): string {
  return cell
    .trim()
    .replace(/^\ufeff?"?|"$/g, "")
    .toLowerCase()
    .replace(/\s+/g, "_");
}

/** The first bytes as text; nothing of what cannot be read, which is told when it is read as an inventory. */
async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    return await headText(file).finally(() => file.close());
  } catch {
    return "";
  }
}
