import { fold } from "../text/fold.ts";

/** What is replaced, and what by: `swap of Huawei RRU5904 to Ericsson Radio 4449`. Places among the words of a text. */
export interface Replacement {
  readonly of: number;
  readonly by: number;
  readonly word: string;
}

/** Words of a language for an exchange, and those that part the old from the new in it. Folded, most with a preposition of their own. */
const LANGUAGES: readonly { readonly of: string; readonly by: string }[] = [
  { of: "replacement of|replacement for|replacing|replace|substitution of", by: "by|with|against" },
  {
    of: "swap of|swap out of|exchange of|migration of|migration from|migration service from|migration services from",
    by: "by|with|to|against|into",
  },
  { of: "swap|swap out|trade in|trade in of", by: "by|to|against" },
  { of: "ersatz|austausch|tausch|umtausch|ablosung|wechsel|swap", by: "durch|gegen|auf" },
  { of: "замяна на|подмяна на|смяна на|замяна|подмяна|смяна|суап на", by: "с|със" },
  { of: "замена на|замена|промена на", by: "со|с" },
  { of: "zamena|zamjena|zamenu|замена|замену", by: "sa|s|са|с" },
  { of: "vymena|nahrada|nahradenie|nahrazeni", by: "za" },
  { of: "wymiana|zastapienie|podmiana", by: "na|przez" },
  { of: "inlocuirea|inlocuire|schimbarea|schimb", by: "cu" },
  { of: "zevendesimi|zevendesim", by: "me" },
  { of: "remplacement|echange|substitution", by: "par|contre" },
  { of: "sustitucion|reemplazo|cambio|substituicao|troca", by: "por" },
  { of: "sostituzione|cambio", by: "con" },
  { of: "замена|замену", by: "на" },
  { of: "zamenjava", by: "z|s" },
  { of: "vervanging|vervanging van", by: "door" },
  { of: "utbyte av|byte av|ersattning av", by: "mot|med" },
];

/** From the word for an exchange to the one that parts its sides: what stands farther speaks of something else. */
const FARTHEST = 10;

/** `Swap unit`, `replacement part`: the thing that is bought, and no exchange of another. */
const THINGS = new Set(
  "unit units part parts module modules kit card board stock device gerat einheit teil".split(" "),
);

const EXCHANGES = LANGUAGES.map(({ of, by }) => ({
  of: of
    .split("|")
    .map((phrase) => fold(phrase).split(" "))
    .sort((a, b) => b.length - a.length),
  by: new Set(by.split("|").map(fold)),
}));
const FIRST_WORDS = new Set(EXCHANGES.flatMap(({ of }) => of.map(([first]) => first)));

/** The exchange of which both sides are told and in which the word at a place stands; undefined where there is none. */
export function replacementAround(words: readonly string[], place: number): Replacement | undefined {
  for (let at = Math.max(0, place - FARTHEST); at < place; at += 1) {
    if (!FIRST_WORDS.has(words[at] ?? "") || words[at - 1] === "hot") continue;
    for (const { of, by } of EXCHANGES) {
      const phrase = of.find((one) => one.every((part, index) => words[at + index] === part));
      if (phrase === undefined || THINGS.has(words[at + phrase.length] ?? "")) continue;
      const sides = words.slice(at + phrase.length + 1, at + FARTHEST);
      const parting = sides.findIndex((one, index) => by.has(one) && index < sides.length - 1);
      if (parting >= 0) return { of: at, by: at + phrase.length + 1 + parting, word: phrase.join(" ") };
    }
  }
  return undefined;
}
