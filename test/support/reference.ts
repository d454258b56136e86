import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { parsePack } from "../../src/judge/index.ts";
import { type Instrument, instrumentsSchema } from "../../src/model/instrument.ts";
import { type NetworkFunction, networkFunctionsSchema } from "../../src/model/network-function.ts";
import type { LoadedPack } from "../../src/model/rule-pack.ts";
import { type Vendor, vendorSchema } from "../../src/model/vendor.ts";

/** Root of the checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Names of the YAML files of a folder, sorted. */
export function yamlFiles(folder: string): string[] {
  const names = readdirSync(`${root}/${folder}`).filter((name) => name.endsWith(".yaml"));
  return names.sort();
}

function yamlOf(path: string): unknown {
  return parse(readFileSync(`${root}/${path}`, "utf8"));
}

/** The reference data of the checkout, read from its sources and not from what was built of them. */
export interface Reference {
  readonly functions: readonly NetworkFunction[];
  readonly vendors: readonly Vendor[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly packs: readonly LoadedPack[];
}

/** Reads `seeds/` and `rules/`. */
export function readReference(): Reference {
  const entries = yamlFiles("seeds/vendors").map((name) => yamlOf(`seeds/vendors/${name}`));
  const instruments = instrumentsSchema.parse(yamlOf("seeds/instruments.yaml"));
  return {
    functions: networkFunctionsSchema.parse(yamlOf("seeds/network-functions.yaml")),
    vendors: entries.flat().map((entry) => vendorSchema.parse(entry)),
    instruments: new Map(instruments.map((entry) => [entry.id, entry])),
    packs: yamlFiles("rules").map((name) => ({
      pack: parsePack(readFileSync(`${root}/rules/${name}`, "utf8"), `rules/${name}`),
      sha256: "",
      origin: "built-in",
    })),
  };
}
