import { isSafePattern } from "redos-detector";
import type { Builtin } from "../model/builtin.ts";
import { UserError } from "../model/user-error.ts";
import type { Vendor } from "../model/vendor.ts";
import { didYouMean } from "../yaml/parse-placed.ts";
import { type PlacedVendor, patternsOf } from "./check-catalogue.ts";

/** Longest pattern that a person's own maker may have, in characters. */
const LONGEST_PATTERN = 200;
/** How long and how far the checker may look at one pattern; what it cannot show to be safe by then is refused. */
const LIMITS = { caseInsensitive: true, maxScore: 500, maxSteps: 5000, timeout: 3000 };

/**
 * Refuses what cannot be trusted in a person's own maker: patterns that are long or can backtrack without bound, examples
 * that do not hold, functions that do not exist, registrants whose MAC blocks netvet does not hold.
 */
export function checkOwnVendor(placed: PlacedVendor, { functions, macBlocks }: Builtin): void {
  for (const { path, pattern } of patternsOf(placed.vendor)) checkPattern(placed, path, pattern);
  const known = functions.map(({ id }) => id);
  placed.vendor.families.forEach((family, index) => {
    checkExamples(placed, ["families", index], family.patterns, family);
    if (family.function !== undefined && !known.includes(family.function))
      throw refuse(
        placed,
        ["families", index, "function"],
        `there is no network function ${family.function}`,
        didYouMean(family.function, known),
      );
  });
  for (const list of ["serials", "partNumbers", "software"] as const)
    placed.vendor[list].forEach((layout, index) => {
      checkExamples(placed, [list, index], [layout.pattern], layout);
    });
  placed.vendor.registrants.forEach(({ name }, index) => {
    if (!Object.hasOwn(macBlocks, name)) throw refuse(placed, ["registrants", index, "name"], NO_BLOCKS, USE_OTHER);
  });
}

const NO_BLOCKS = "netvet holds no MAC blocks of this registrant, so the entry would recognise nothing";
const USE_OTHER = "Leave it out, and recognise the maker by names, object ids, part numbers or serial numbers.";

function checkPattern(placed: PlacedVendor, path: readonly PropertyKey[], pattern: string): void {
  if (pattern.length > LONGEST_PATTERN)
    throw refuse(
      placed,
      path,
      `the pattern has ${pattern.length} characters; at most ${LONGEST_PATTERN} are allowed`,
      "Write several shorter patterns instead.",
    );
  const { safe, error, trails } = isSafePattern(pattern, LIMITS);
  if (safe) return;
  const trail = trails.at(0)?.trail ?? [];
  const parting = trail.find(({ a, b }) => a.node.start.offset !== b.node.start.offset) ?? trail.at(-1);
  const where = parting === undefined ? "" : `: ${spotText(parting.a.node, parting.b.node)}`;
  const what =
    error === "hitMaxScore"
      ? "the pattern can backtrack without bound"
      : "the pattern could not be shown to be safe: there are too many ways through it";
  throw refuse(
    placed,
    path,
    `${what}${where}`,
    "Let each part begin with something that the part before it cannot match.",
  );
}

interface Spot {
  readonly source: string;
  readonly start: { readonly offset: number };
}

function spotText(a: Spot, b: Spot): string {
  const at = (spot: Spot) => `\`${spot.source}\` at character ${spot.start.offset + 1}`;
  if (a.start.offset === b.start.offset) return `${at(a)} can match the same text in more than one way`;
  return `${at(a)} and ${at(b)} can match the same text`;
}

/** Every example must be matched by some pattern, every pattern must be shown by some example, no look-alike may match. */
function checkExamples(
  placed: PlacedVendor,
  path: readonly PropertyKey[],
  patterns: readonly string[],
  { match, noMatch }: Pick<Vendor["families"][number], "match" | "noMatch">,
): void {
  const expressions = patterns.map((pattern) => new RegExp(pattern, "i"));
  const matches = (text: string) => expressions.some((expression) => expression.test(text));
  const missed = match.findIndex((text) => !matches(text));
  if (missed >= 0)
    throw refuse(placed, [...path, "match", missed], `no pattern matches the example ${match[missed]}`, PROVE);
  const caught = noMatch.findIndex(matches);
  if (caught >= 0)
    throw refuse(
      placed,
      [...path, "noMatch", caught],
      `a pattern matches ${noMatch[caught]}, which it must not`,
      PROVE,
    );
  const idle = expressions.findIndex((expression) => !match.some((text) => expression.test(text)));
  if (idle >= 0) throw refuse(placed, path, `no example shows the pattern ${patterns[idle]}`, PROVE);
}

const PROVE = "`match` and `noMatch` are the proof of the patterns: mend the one that is not what you mean.";

function refuse(placed: PlacedVendor, path: readonly PropertyKey[], message: string, hint: string): UserError {
  return new UserError(`${placed.vendor.id}: ${message}`, { file: placed.file, ...placed.placeOf(path) }, hint);
}
