import type { Asset } from "../model/asset.ts";
import { type DayOfMaking, dayOfMaking } from "../model/day-of-making.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { UserError } from "../model/user-error.ts";
import type { Vendor } from "../model/vendor.ts";
import { createBuildIdentity } from "./build-identity.ts";
import type { ByteSense } from "./byte-senses.ts";
import type { CellField } from "./cell.ts";
import { createCombinations } from "./combinations.ts";
import { type Considered, consideredIn } from "./considered.ts";
import type { IdentifyOptions } from "./feature.ts";
import { features, TRUST } from "./features/index.ts";
import { builtInMonth, createNoteReader, type NoteReader } from "./features/serial-layout.ts";
import { createGather } from "./gather.ts";
import { createOwnership, dayOfName } from "./ownership.ts";
import type { Reading } from "./reading.ts";
import { createReader } from "./readings.ts";
import { follow, type Recipe, recipeOf, stepsOf } from "./recipe.ts";
import { type RowContext, type Verdict, weigh } from "./weights.ts";

/** Says who made an asset. Pure and synchronous; what it remembers between rows only saves time. */
export interface Identifier {
  identify(asset: Asset): Identity;
  /**
   * The same without the texts as read: one object for all assets whose cells say the same, with the evidence of the
   * first of them. For whoever asks who made it, and not how it is known.
   */
  recognise(asset: Asset): Identity;
  /** Names the maker of assets whose cells say the same as this one's; each has its own evidence. */
  alike(asset: Asset): (asset: Asset) => Identity;
  /**
   * Where each piece of the asset's evidence comes from, in order: its place among those that the field gives by itself,
   * undefined for one that other cells have had a part in.
   */
  recipe(asset: Asset): readonly { readonly field: string; readonly place: number | undefined }[];
  /** The evidence that a field gives by that text, in the places that recipes name. */
  evidence(field: CellField, text: string): readonly Evidence[];
  /** The note of such evidence on other cells of the class of this text, by their bytes; undefined where that does not do. */
  noteReader(evidence: Evidence, text: string): NoteReader | undefined;
  /** Numbers what cells of a field say of the maker: those with the same number bear on the verdict alike. */
  sense(field: CellField): (text: string) => number;
  /** The same by the bytes of cells that are plainly codes, where that can be. */
  byteSense(field: string): ByteSense | undefined;
  /** The day by which it is judged when an asset of that maker was made; else the first day of the name that it bears. */
  madeOn(asset: Asset, maker: string): DayOfMaking | undefined;
  /** True when the day on which the asset was made bears on who counts as its maker. */
  turnsOnDay(asset: Asset): boolean;
  /** The identity with the makers that were considered and why they lost. */
  explain(asset: Asset): { readonly identity: Identity; readonly considered: readonly Considered[] };
}

const MOST_IDENTITIES = 10_000;

interface Remembered {
  readonly verdict: Verdict;
  readonly identity: Identity;
}

/** Compiles the catalogue once. The verdict is remembered per combination of what the cells say, not per row. */
export function createIdentifier(vendors: readonly Vendor[], options: IdentifyOptions = {}): Identifier {
  const read = createReader(features, vendors, options);
  const ownership = createOwnership(vendors);
  const gather = createGather(vendors, options, ownership);
  const build = createBuildIdentity(vendors);
  const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  const shared = createSharing();
  const known = createCombinations<Remembered>();

  function remembered(readings: readonly Reading[], day: DayOfMaking | undefined, asset: Asset): Remembered {
    return known.get(readings, asset, ownership.span(day), () => {
      const evidence = gather(readings, asset, day);
      const verdict = weigh(evidence, contextOf(readings));
      return { verdict, identity: shared(build(verdict, evidence, asset)) };
    });
  }

  function madeOn(asset: Asset, readings: readonly Reading[]): DayOfMaking | undefined {
    return dayOfMaking(asset, builtInMonth(readings));
  }

  function recognise(asset: Asset): Identity {
    const readings = read.alike(asset);
    return remembered(readings, madeOn(asset, readings), asset).identity;
  }

  /** Most identities are never explained, so their own evidence is put together when it is asked for. */
  function identify(asset: Asset): Identity {
    refuseFacts(asset);
    let evidence: Identity["evidence"] | undefined;
    return {
      ...recognise(asset),
      get evidence() {
        evidence ??= evidenceOf(asset);
        return evidence;
      },
    };
  }

  function evidenceOf(asset: Asset): Identity["evidence"] {
    const readings = read(asset);
    const day = madeOn(asset, readings);
    const { verdict } = remembered(readings, day, asset);
    return build(verdict, gather(readings, asset, day), asset).evidence;
  }

  function alike(first: Asset): (asset: Asset) => Identity {
    const identity = recognise(first);
    let recipe: Recipe | undefined;
    return (asset) => {
      recipe ??= recipeOf(evidenceOf(first), read(first));
      const evidence = recipe === "by itself" ? evidenceOf(asset) : follow(recipe, (field) => read.own(field, asset));
      return { ...identity, evidence };
    };
  }

  return {
    identify,
    recognise,
    alike,
    recipe: (asset) => {
      const evidence = evidenceOf(asset);
      const steps = stepsOf(evidence, read(asset));
      return evidence.map(({ field }, at) => ({ field, place: steps[at]?.place }));
    },
    evidence: read.evidence,
    noteReader: (evidence, text) => createNoteReader(vendors, evidence, text),
    sense: (field) => {
      const readCell = read.cell(field);
      return (text) => readCell(text).id;
    },
    byteSense: read.bytes,
    madeOn: (asset, maker) => {
      const readings = read.alike(asset);
      return madeOn(asset, readings) ?? laterThanName(readings, maker);
    },
    turnsOnDay: (asset) => read.alike(asset).some(({ evidence }) => evidence.some(ownership.turnsOnDay)),
    explain(asset) {
      const identity = identify(asset);
      return { identity, considered: consideredIn(identity, names) };
    },
  };
}

/** Whoever writes plain JavaScript is not held by types: a few facts are no asset yet. */
function refuseFacts({ damaged }: Partial<Asset>): void {
  if (damaged === undefined)
    throw new UserError(
      "what is to be identified is no whole asset",
      {},
      "`assetOf` of netvet makes one of a few facts.",
    );
}

/** What bears a name was not made before there was the name. */
function laterThanName(readings: readonly Reading[], maker: string): DayOfMaking | undefined {
  for (const { evidence } of readings)
    for (const one of evidence) {
      const day = one.vendor === maker ? dayOfName(one) : undefined;
      if (day !== undefined) return day;
    }
  return undefined;
}

function contextOf(readings: readonly Reading[]): RowContext {
  return {
    unlisted: readings.find((reading) => reading.unlisted !== undefined)?.unlisted,
    trust: TRUST,
  };
}

/** One object for all identities that differ only in how they are known. What speaks of components counts as a difference. */
function createSharing(): (identity: Identity) => Identity {
  const known = new Map<string, Identity>();
  return (identity) => {
    const { evidence, ...said } = identity;
    const components = evidence.filter(({ strength, side }) => strength === "component" && side === "for");
    const key = JSON.stringify([said, components.map(({ vendor, grade }) => [vendor, grade])]);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (known.size >= MOST_IDENTITIES) known.clear();
    known.set(key, identity);
    return identity;
  };
}
