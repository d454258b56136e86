import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Builtin } from "../model/builtin.ts";
import { OWN_SOURCE } from "../model/cite-schema.ts";
import { UserError } from "../model/user-error.ts";
import { type Sources, type Vendor, vendorSchema } from "../model/vendor.ts";
import { parsePlaced } from "../yaml/parse-placed.ts";
import { parsePlacedYaml } from "../yaml/placed-yaml.ts";
import { checkCatalogue, FACT_LISTS, type PlacedVendor } from "./check-catalogue.ts";
import { errorCode, fileError } from "./file-error.ts";
import { OWN_VENDORS } from "./load-pack.ts";
import { readText } from "./read-text.ts";

const HINT = "Mend the entry; the files of seeds/vendors in the package are examples.";

/**
 * The reference data with the makers of `vendors/*.yaml` in a person's rules folder, one a file. One with the id of a known
 * maker adds its facts to that maker. Throws a UserError with file, line and column for what is wrong or could not be proved.
 */
export async function withOwnVendors(builtin: Builtin, folder: string | undefined, cwd: string): Promise<Builtin> {
  if (folder === undefined) return builtin;
  const own = await readVendors(join(resolve(cwd, folder), OWN_VENDORS), join(folder, OWN_VENDORS));
  if (own.length === 0) return builtin;
  const sources: Sources = { ...builtin.sources, ...ownSources(own) };
  const known = builtin.vendors.map((vendor) => ({ vendor, file: "the built-in catalogue", placeOf: () => START }));
  const fault = checkCatalogue([...known, ...own], sources, true);
  if (fault) {
    const place = { file: fault.where.file, ...fault.where.placeOf(fault.path) };
    throw new UserError(`${fault.where.vendor.id}: ${fault.message}`, place, HINT);
  }
  const { checkOwnVendor } = await import("./check-own-vendor.ts");
  for (const placed of own) checkOwnVendor(placed, builtin);
  return { ...builtin, sources, vendors: merged(builtin.vendors, own) };
}

const START = { line: 1, column: 1 };

async function readVendors(path: string, name: string): Promise<PlacedVendor[]> {
  const entries = await readdir(path).catch((cause: unknown) => {
    if (errorCode(cause) === "ENOENT") return [];
    throw fileError("read", name, cause);
  });
  const files = entries.filter((entry) => /\.ya?ml$/i.test(entry)).sort();
  return Promise.all(
    files.map(async (file) => parseVendor(await readText(join(path, file), path, join(name, file)), join(name, file))),
  );
}

function parseVendor(text: string, file: string): PlacedVendor {
  const yaml = parsePlacedYaml(text, file);
  const vendor = parsePlaced(yaml, { schema: vendorSchema, path: [], value: yaml.value, hint: HINT });
  return {
    vendor,
    file,
    placeOf: (path) => {
      const { line = 1, column = 1 } = yaml.error("", path, undefined, "").place;
      return { line, column };
    },
  };
}

function ownSources(own: readonly PlacedVendor[]): Sources {
  const keys = own.flatMap(({ vendor }) => [
    ...FACT_LISTS.flatMap((list) => vendor[list].flatMap(({ source }) => source)),
    ...vendor.falseFriends.flatMap(({ source }) => source ?? []),
  ]);
  const named = keys.filter((key) => key.startsWith(OWN_SOURCE) && key.length > OWN_SOURCE.length);
  return Object.fromEntries(named.map((key) => [key, { title: key.slice(OWN_SOURCE.length).trim() }]));
}

function merged(known: readonly Vendor[], own: readonly PlacedVendor[]): Vendor[] {
  const byId = new Map(known.map((vendor) => [vendor.id, vendor]));
  for (const { vendor } of own) {
    const base = byId.get(vendor.id);
    byId.set(vendor.id, base === undefined ? vendor : added(base, vendor));
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Name, seat and kind stay those of the catalogue. */
function added(base: Vendor, own: Vendor): Vendor {
  const lists = [...FACT_LISTS, "notes", "falseFriends"] as const;
  const longer = lists.map((list) => [list, [...base[list], ...own[list]]]);
  return { ...base, ...(Object.fromEntries(longer) as Partial<Vendor>) }; // each list holds entries of its own kind
}
