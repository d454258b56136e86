import type { Sources, Vendor } from "../model/vendor.ts";
import { fold } from "../text/fold.ts";

/** A vendor with the place of its entry, for errors. */
export interface PlacedVendor {
  readonly vendor: Vendor;
  readonly file: string;
  /** Line and column, both 1-based, of what stands at a path below the entry, or of the nearest node around it. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** Something wrong with the catalogue that a schema cannot see, and the path below the entry at which it stands. */
export interface Fault {
  readonly where: PlacedVendor;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Check = (vendors: readonly PlacedVendor[], sources: Sources) => Fault | undefined;

/**
 * The first fault of a catalogue, or undefined: ids given twice, facts without a known source, relations to unknown
 * vendors, patterns that do not compile, identifiers and aliases that two vendors claim. With `mayAdd` one id may come
 * twice: a later entry then adds to the first.
 */
export function checkCatalogue(vendors: readonly PlacedVendor[], sources: Sources, mayAdd = false): Fault | undefined {
  for (const check of CHECKS) {
    if (mayAdd && check === idsOnce) continue;
    const fault = check(vendors, sources);
    if (fault) return fault;
  }
  return undefined;
}

/** Names of the lists of a vendor whose entries are facts with a source. */
export const FACT_LISTS = [
  "aliases",
  "relations",
  "designations",
  "families",
  "objectIds",
  "registrants",
  "ponIds",
  "opticsNames",
  "serials",
  "partNumbers",
  "software",
  "cpeNames",
] as const satisfies readonly (keyof Vendor)[];

const CHECKS: readonly Check[] = [
  idsOnce,
  knownSources,
  knownVendors,
  compilingPatterns,
  (vendors) => claimedOnce(vendors, aliasClaims),
  (vendors) => claimedOnce(vendors, identifierClaims),
  (vendors) => claimedOnce(vendors, idClaims, true),
];

function idsOnce(vendors: readonly PlacedVendor[]): Fault | undefined {
  const seen = new Map<string, PlacedVendor>();
  for (const where of vendors) {
    const first = seen.get(where.vendor.id);
    if (first) return { where, path: ["id"], message: `the id stands in ${first.file} too` };
    seen.set(where.vendor.id, where);
  }
  return undefined;
}

function knownSources(vendors: readonly PlacedVendor[], sources: Sources): Fault | undefined {
  for (const where of vendors) {
    for (const { path, keys } of sourceKeys(where.vendor)) {
      const unknown = keys.find((key) => !Object.hasOwn(sources, key));
      if (unknown !== undefined) return { where, path, message: `source "${unknown}" is not in sources.yaml` };
    }
  }
  return undefined;
}

function* sourceKeys(vendor: Vendor): Generator<{ path: PropertyKey[]; keys: string[] }> {
  for (const list of FACT_LISTS) {
    for (const [index, fact] of vendor[list].entries()) {
      yield { path: [list, index, "source"], keys: [fact.source].flat() };
    }
  }
  for (const [index, { source }] of vendor.falseFriends.entries()) {
    if (source !== undefined) yield { path: ["falseFriends", index, "source"], keys: [source] };
  }
}

function knownVendors(vendors: readonly PlacedVendor[]): Fault | undefined {
  const ids = new Set(vendors.map(({ vendor }) => vendor.id));
  for (const where of vendors) {
    for (const [index, { of, countsAs }] of where.vendor.relations.entries()) {
      const unknown = [of, countsAs].find((id) => id !== undefined && !ids.has(id));
      if (unknown !== undefined) {
        return { where, path: ["relations", index], message: `no vendor has the id "${unknown}"` };
      }
    }
  }
  return undefined;
}

function compilingPatterns(vendors: readonly PlacedVendor[]): Fault | undefined {
  for (const where of vendors) {
    for (const { path, pattern } of patternsOf(where.vendor)) {
      const reason = whyNotCompiling(pattern);
      if (reason !== undefined) return { where, path, message: `the pattern does not compile: ${reason}` };
    }
  }
  return undefined;
}

/** Every pattern of a vendor with the path at which it stands. */
export function* patternsOf(vendor: Vendor): Generator<{ path: PropertyKey[]; pattern: string }> {
  for (const [index, family] of vendor.families.entries()) {
    for (const [at, pattern] of family.patterns.entries()) {
      yield { path: ["families", index, "patterns", at], pattern };
    }
  }
  for (const list of ["serials", "partNumbers", "software"] as const) {
    for (const [index, { pattern }] of vendor[list].entries()) yield { path: [list, index, "pattern"], pattern };
  }
}

function whyNotCompiling(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "i");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Claim = { readonly key: string; readonly shown: string; readonly path: readonly PropertyKey[] };

function claimedOnce(
  vendors: readonly PlacedVendor[],
  claims: (vendor: Vendor) => Iterable<Claim>,
  withinToo = false,
): Fault | undefined {
  const owners = new Map<string, string>();
  for (const where of vendors) {
    for (const { key, shown, path } of claims(where.vendor)) {
      const owner = owners.get(key);
      if (owner !== undefined && (withinToo || owner !== where.vendor.id)) {
        return { where, path, message: `${shown} belongs to ${owner} already` };
      }
      owners.set(key, where.vendor.id);
    }
  }
  return undefined;
}

function* aliasClaims(vendor: Vendor): Generator<Claim> {
  for (const [index, { value }] of vendor.aliases.entries()) {
    yield { key: fold(value) || value, shown: `the alias "${value}"`, path: ["aliases", index, "value"] };
  }
}

function* identifierClaims(vendor: Vendor): Generator<Claim> {
  for (const [index, { prefix }] of vendor.objectIds.entries()) {
    yield { key: `oid ${prefix}`, shown: `the prefix ${prefix}`, path: ["objectIds", index, "prefix"] };
  }
  for (const [index, { id }] of vendor.ponIds.entries()) {
    yield { key: `pon ${id}`, shown: `the PON id ${id}`, path: ["ponIds", index, "id"] };
  }
  for (const [index, { name }] of vendor.registrants.entries()) {
    yield { key: `mac ${fold(name)}`, shown: `the registrant "${name}"`, path: ["registrants", index, "name"] };
  }
}

function* idClaims(vendor: Vendor): Generator<Claim> {
  for (const list of ["families", "serials", "partNumbers", "software"] as const) {
    for (const [index, { id }] of vendor[list].entries()) {
      yield { key: id, shown: `the id "${id}" of an entry`, path: [list, index, "id"] };
    }
  }
}
