import type { Vendor } from "../../model/vendor.ts";
import { fold } from "../../text/fold.ts";
import { toCell } from "../cell.ts";
import { type BrandedEvidence, toEvidence } from "../feature.ts";

/** How exports write the states of the makers in the catalogue that matter here; folded. */
const COUNTRIES: Readonly<Record<string, string>> = {
  CN: "cn|chn|china|pr china|p r china|prc|p r c|people s republic of china|peoples republic of china|mainland china|китай|кнр|kina|kineska|kine|chiny|cina|čina|chine|chinesisch|κινα|中国|中國|volksrepublik china",
  SE: "se|swe|sweden|schweden|швеция|svedska",
  FI: "fi|fin|finland|finnland|финландия|finska",
  KR: "kr|kor|korea|south korea|republic of korea|корея|juzna koreja",
  US: "us|usa|united states|united states of america|сащ|sad",
  JP: "jp|jpn|japan|япония|japonska",
};
const CODE_OF = new Map(
  Object.entries(COUNTRIES).flatMap(([code, words]) => words.split("|").map((word) => [fold(word), code] as const)),
);

/**
 * Country of production: contract makers build everywhere, so it is shown when it fits the maker whom other evidence
 * names, and never changes the verdict.
 */
export function countrySupport(maker: Vendor | undefined, country: string | undefined): BrandedEvidence | undefined {
  if (maker?.country === undefined || country === undefined) return undefined;
  const cell = toCell("countryOfProduction", country);
  if (CODE_OF.get(cell.folded.replace(/^made in /, "")) !== maker.country) return undefined;
  return toEvidence("country-of-production", cell, {
    vendor: maker.id,
    strength: "weak",
    comparedWith: `seat of ${maker.name} ${maker.country}`,
    grade: "read",
    note: "supports only; contract makers build everywhere",
  });
}
