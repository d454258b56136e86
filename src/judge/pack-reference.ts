import type { Builtin } from "../model/builtin.ts";
import { OWN_SOURCE } from "../model/cite-schema.ts";
import type { Rule } from "../model/rule.ts";
import type { Example } from "../model/rule-example.ts";
import type { RulePack } from "../model/rule-pack.ts";
import { didYouMean } from "../yaml/parse-placed.ts";
import type { PlacedYaml } from "../yaml/placed-yaml.ts";

/** What the ids in a pack may stand for. */
export interface PackReference {
  readonly instruments: ReadonlySet<string>;
  readonly vendors: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
}

/** What they may stand for in reference data. */
export function referenceOf({ instruments, vendors, functions }: Pick<Builtin, keyof PackReference>): PackReference {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  return { instruments: ids(instruments), vendors: ids(vendors), functions: ids(functions) };
}

/** An id in a pack that names something outside it, and where it stands. */
interface Mention {
  readonly kind: keyof PackReference;
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** Throws a UserError at the first id that stands for nothing: a misspelt maker would be barred in vain, and nobody would know. */
export function checkReferences(pack: RulePack, yaml: PlacedYaml, reference: PackReference): void {
  for (const { kind, id, path } of mentions(pack)) {
    if (reference[kind].has(id)) continue;
    throw yaml.error(`${WORDS[kind].what} ${id}`, path, undefined, hint(kind, id, reference));
  }
}

const WORDS = {
  instruments: {
    what: "the register has no instrument",
    where: "A source of your own is written as `own:` and its name, such as `own:board decision of 3 May 2026`.",
  },
  vendors: {
    what: "the catalogue has no maker",
    where: "`netvet vendors list` prints all; a maker of your own goes into vendors/ of your --rules folder.",
  },
  functions: { what: "there is no network function", where: "seeds/network-functions.yaml has them all." },
} as const;

function hint(kind: keyof PackReference, id: string, reference: PackReference): string {
  const close = didYouMean(id, [...reference[kind]]);
  return close.startsWith("Did you mean") ? `${close} ${WORDS[kind].where}` : WORDS[kind].where;
}

function* mentions(pack: RulePack): Generator<Mention> {
  yield* cites(pack.cites, ["cites"]);
  for (const [index, rule] of pack.rules.entries()) {
    const path = ["rules", index];
    yield* cites(rule.cites, [...path, "cites"]);
    for (const key of ["functions", "exceptFunctions"] as const)
      yield* ids("functions", rule.scope[key] ?? [], [...path, "scope", key]);
    yield* makers(rule, [...path, "with"]);
    for (const [at, example] of rule.examples.entries()) yield* ofExample(example, [...path, "examples", at]);
  }
}

function* cites(list: readonly string[], path: readonly PropertyKey[]): Generator<Mention> {
  for (const [at, id] of list.entries())
    if (!id.startsWith(OWN_SOURCE)) yield { kind: "instruments", id, path: [...path, at] };
}

function* ids(kind: keyof PackReference, list: readonly string[], path: readonly PropertyKey[]): Generator<Mention> {
  for (const [at, id] of list.entries()) yield { kind, id, path: [...path, at] };
}

/** Options name makers in lists: by id, or as entries with a `vendor`. */
function* makers(rule: Rule, path: readonly PropertyKey[]): Generator<Mention> {
  for (const [key, list] of Object.entries(rule.with)) {
    if (!Array.isArray(list)) continue;
    for (const [at, entry] of list.entries()) {
      if (key === "vendors") yield { kind: "vendors", id: String(entry), path: [...path, key, at] };
      if (typeof entry?.vendor === "string")
        yield { kind: "vendors", id: entry.vendor, path: [...path, key, at, "vendor"] };
    }
  }
}

function* ofExample(example: Example, path: readonly PropertyKey[]): Generator<Mention> {
  const items = [
    { ...example, at: path },
    ...(example.network ?? []).map((item, index) => ({ ...item, at: [...path, "network", index] })),
  ];
  for (const { asset, vendor, components = [], at } of items) {
    if (vendor !== undefined) yield { kind: "vendors", id: vendor, path: [...at, "vendor"] };
    yield* ids("vendors", components, [...at, "components"]);
    if (asset?.networkFunction !== undefined)
      yield { kind: "functions", id: asset.networkFunction, path: [...at, "asset", "networkFunction"] };
  }
}
