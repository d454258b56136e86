import type { AssetField } from "../model/asset.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import { tellsOfOthers, tellsOfOtherTimes } from "../text/other-thing.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex, HeaderMeaning } from "./header-index.ts";

/** What a header says of a unit: `RRU Type 2` is the model of the second RRU. */
export interface UnitHeader {
  readonly kind: string;
  readonly number: string;
  readonly field: AssetField;
  /** True where the word has other meanings too, as `Type` has: then the values must name equipment. */
  readonly isLoose: boolean;
}

/** Fields that one unit has and the others of its record do not share, those that tell who made it first. */
const OF_UNIT = [
  "vendor",
  "model",
  "partNumber",
  "serialNumber",
  "description",
  "name",
  "quantity",
  "price",
  "supplier",
  "softwareVersion",
  "hardwareVersion",
  "macAddress",
  "ipAddress",
  "sysObjectId",
  "installedOn",
  "manufacturedOn",
  "status",
] as const satisfies readonly AssetField[];

/** Reads a header that is the name of a kind of equipment and a word for a fact about it, in either order. */
export function readUnitHeader(
  header: string,
  index: HeaderIndex,
  { functions }: Pick<Readers, "functions">,
): UnitHeader | undefined {
  if (isElsewhere(header) || index.look(header).ignored !== undefined) return undefined;
  const { text = "", number = "" } = /^(?<text>.*?)[\s_#]*(?<number>\d*)$/s.exec(header.trim())?.groups ?? {};
  const words = wordsOf(text);
  for (let length = 1; length < words.length; length += 1) {
    const ends = [words.slice(0, length), words.slice(-length)];
    const rests = [words.slice(length), words.slice(0, -length)];
    for (const [end, kind] of ends.map(withoutLinks).entries()) {
      const meaning = index.look((rests[end] ?? []).join(" "));
      const field = isSide(kind) ? fieldOfEnd(meaning) : fieldOfUnit(meaning);
      if (field !== undefined && (isSide(kind) || functions.inRole(kind) !== undefined))
        return { kind, number, field, isLoose: field === "model" && meaning.rule !== undefined };
    }
  }
  return undefined;
}

/** The fact of a unit that a word stands for. */
export function fieldOfUnit({ hits }: HeaderMeaning): AssetField | undefined {
  return OF_UNIT.find((field) => hits.some((hit) => hit.field === field && hit.how === undefined));
}

/** The two ends of a link, each with its site: `A End Vendor`, `Model B`. */
const SIDE = /^([abz]|(near|far|[abz]) end|(end|side) [abz]|[abz] side)$/i;

/** True for the name of one end of a link. */
export function isSide(kind: string): boolean {
  return SIDE.test(kind);
}

function fieldOfEnd(meaning: HeaderMeaning): AssetField | undefined {
  const isSite = meaning.hits.some(({ field, how }) => field === "site" && how === undefined);
  return fieldOfUnit(meaning) ?? (isSite ? "site" : undefined);
}

/** True for a header of units that are not those of the record, or not now. */
export function isElsewhere(header: string): boolean {
  return tellsOfOthers(header) || tellsOfOtherTimes(header);
}

/** True for a header that ends in a word for makers or begins with one, as `Host Vendor` and `Vendor 5G`: it names no products. */
export function tellsOfMaker(header: string, index: HeaderIndex): boolean {
  const words = wordsOf(header);
  const isMaker = (word = ""): boolean => fieldOfUnit(index.look(word)) === "vendor";
  return isMaker(words.at(-1)) || (isMaker(words[0]) && words.slice(1).join("").length <= 2);
}

/** True for kinds of which all that are in service work at an antenna. */
export function isActiveRadio(found: NetworkFunction | undefined): boolean {
  return found?.domain === "ran" && (found.part === "baseband" || found.part === "radio");
}

/** Words of Chinese headers, which are written without gaps. */
const WITHOUT_GAPS = /(?=设备型号|(?<!设备)型号|设备类型|(?<!设备)类型|设备厂家|(?<!设备)厂家|厂商|品牌|序列号|数量)/u;
/** Ends of words such as `Antennentyp`. */
const COMPOUND = /(?<=\p{L}{3})(?=(?:typ|modell|hersteller|fabrikat|seriennummer|anzahl|menge)$)/iu;

/** The words of a header, also of a key such as `rruModel`, of `RRU型号` and of `Antennentyp`. */
function wordsOf(header: string): readonly string[] {
  const words = (endOfPath(header) ?? header.split(/[\s_/:.-]+/)).flatMap((word) => word.split(WITHOUT_GAPS));
  const parts = words.length > 1 ? words : header.split(/(?<=\p{Ll}|\d)(?=\p{Lu}\p{Ll})/u);
  return (parts.length > 1 ? parts : header.split(COMPOUND)).filter((word) => word !== "");
}

/** The last two steps of a path through a document, as in `rru.vendor`: a step of several words is no kind but a place in a model of data. */
function endOfPath(header: string): readonly string[] | undefined {
  if (!/^\S+[.:]\S+$/.test(header)) return undefined;
  const steps = header.split(/[.:]+/).slice(-2);
  return steps.some((step) => step.includes("-")) ? [] : steps;
}

/** Words between a fact and the kind that it is told of: `Type of RRU`. */
const LINK = /^(of|the|на|de|da|do|del|della|dell|der|des|du|di|d|l|для|für)$/iu;

function withoutLinks(words: readonly string[]): string {
  const [from, to] = [words.findIndex(isNoLink), words.findLastIndex(isNoLink)];
  return (from < 0 ? words : words.slice(from, to + 1)).join(" ");
}

function isNoLink(word: string): boolean {
  return !LINK.test(word);
}
