import { fold } from "../text/fold.ts";
import type { FunctionFinder } from "./network-functions.ts";

/** What the title of a group of rows says about the rows below it. */
export interface Section {
  readonly site: string | undefined;
  readonly role: string | undefined;
}

/** No title yet. */
export const NO_SECTION: Section = { site: undefined, role: undefined };

/** The group below a text that may be the title of another part of the network, or equipment alone. */
export function withoutRole({ site }: Section): Section {
  return site === undefined ? NO_SECTION : { site, role: undefined };
}

const CODE = /^[\p{Lu}]{2,5}[-_ ]?\d{2,6}\b/u;

/** The place behind a word for one and a mark: `Site: SOF1021 Vitosha`. */
export function markedPlace(text: string, siteWords: ReadonlySet<string>): string | undefined {
  const named = /^(\p{L}+)[^:]{0,30}:\s+(\S.*)$/u.exec(text);
  return named?.[1] !== undefined && siteWords.has(fold(named[1])) ? named[2]?.trim() : undefined;
}

/** Reads a title: a place (`Site: SOF1021 Vitosha`, or a code of a site), or a part of the network (`Core network`). */
export function readSection(text: string, siteWords: ReadonlySet<string>, functions: FunctionFinder): Section {
  const title = text.replace(/^\s*(\d+(\.\d+)*|[A-ZА-Я])[.)]\s+/u, "").trim();
  const place = markedPlace(title, siteWords);
  if (place !== undefined) return { site: place, role: undefined };
  const marked = /^([\p{L} ]{2,30}?)(?:\s*[:#№–-])?(?:\s*(?:id|code|name|код|№))?(?:\s*[:#])?\s+(\S.*)$/iu.exec(title);
  if (marked?.[1] !== undefined && siteWords.has(fold(marked[1])) && marked[2]) {
    return { site: marked[2].trim(), role: undefined };
  }
  const head = fold(title.split(/[:\s]/, 1)[0] ?? "");
  if (siteWords.has(head)) {
    const rest = title.slice(title.search(/[:\s]/)).replace(/^[:\s#-]+/, "");
    if (rest !== "" && rest !== title) return { site: rest, role: undefined };
  }
  if (functions.inRole(title)) return { site: undefined, role: title };
  return CODE.test(title) ? { site: title, role: undefined } : NO_SECTION;
}
