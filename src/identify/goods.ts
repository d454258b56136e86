import { fold } from "../text/fold.ts";
import { BESIDE, goodsOf, isSupply, OF_OTHERS, THINGS, TIES, WITH } from "./goods-words.ts";

/** Words of a text in which it says what is bought. */
const REACH = 12;

/** A name farther in is not that of the equipment that they are for. */
const FARTHEST = 24;

/** A code of a product: what stands behind it is said of that product. */
const CODE = /^\p{L}+\d{2,}|^\d+\p{L}{5,}/u;
const NUMBER = /^\d+(?:\p{L}\d*)?$/u;

/** What is bought as the words before a place say first: `software upgrade for …`; undefined for a box or where nothing is said. */
export function goodsBefore(words: readonly string[], place: number): "software" | "service" | undefined {
  if (place > FARTHEST) return undefined;
  for (let at = 0; at < Math.min(place, REACH); at += 1) {
    const word = words[at] ?? "";
    if (WITH.has(word) || CODE.test(word) || isSupply(word)) return undefined;
    const goods = goodsOf(word);
    const next = words[at + 1] ?? "";
    if (goods !== undefined && !THINGS.has(next)) return goodsOf(next) ?? goods;
  }
  return undefined;
}

/**
 * True for a name that is the first in its text but for words of what is bought: `licence for Huawei`, `radio unit Huawei`.
 * `functionAt` says how many words at a place name a network function.
 */
export function standsFirst(
  words: readonly string[],
  place: number,
  functionAt: (words: readonly string[], at: number) => number,
): boolean {
  if (place > REACH) return false;
  const goods = goodsBefore(words, place);
  if (goods === "software" && words.some((word) => OF_OTHERS.has(word))) return false;
  const tied = goods !== undefined || words.slice(0, place).some(isSupply);
  for (let at = 0; at < place; at += 1) {
    const word = words[at] ?? "";
    const length = functionAt(words, at);
    if (length > 0) at += length - 1;
    else if (!NUMBER.test(word) && !BESIDE.has(word) && !(tied && isOfOrder(word))) return false;
  }
  return true;
}

function isOfOrder(word: string): boolean {
  return TIES.has(word) || isSupply(word) || goodsOf(word) !== undefined;
}

/** How long a service lasts, and what such an order is called. */
const TERM =
  /^(?:\d+(?:x\d+)?|months?|years?|monate?|jahre?|месеца|месеци|години|година|mesiac\p{L}*|rok\p{L}*|muaj|vite?|meseci|godin[ae]|luni|mois|ans?|meses|anos|mesi|anni|miesiecy|lat|contract|agreement|fee|pack|package|vertrag|договор|zmluva|contrato?|contratto|umowa|ugovor)$/u;
const PARTED = /[,;+&/()–]| - /u;

/** True for a text that orders a service on equipment, whichever way round: `support for Huawei RAN`, `Huawei RAN support`. */
export function namesService(text: string): boolean {
  return namesGoods(text) === "service";
}

/** What a text orders that is no box, whichever way round; undefined for a box or where nothing is said. */
export function namesGoods(text: string): "software" | "service" | undefined {
  const words = fold(text).split(" ");
  const first = goodsBefore(words, Math.min(words.length, REACH));
  if (first === "service" || words.some(isSupply)) return first;
  const last = goodsOf(words.findLast((word) => !TERM.test(word)) ?? "");
  if (last === undefined || words.some((word) => WITH.has(word))) return first;
  if (PARTED.test(text) && words.some((word) => CODE.test(word))) return first;
  return last === "service" ? last : (first ?? last);
}
