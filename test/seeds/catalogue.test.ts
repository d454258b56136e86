import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { networkFunctionsSchema } from "../../src/model/network-function.ts";
import type { Family, Layout, Vendor } from "../../src/model/vendor.ts";
import { FACT_LISTS } from "../../src/node/check-catalogue.ts";
import { loadCatalogue, loadSources } from "../../src/node/load-catalogue.ts";
import { fold } from "../../src/text/fold.ts";
import { adversarialTexts, hangsOn } from "./backtracking.ts";
import { countsTable } from "./counts.ts";
import { aliasesFoundIn, familyMatches, isUnspaced } from "./matching.ts";

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const vendors = await loadCatalogue(`${seeds}/vendors`);
const sources = await loadSources(`${seeds}/sources.yaml`);
const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));

describe.each(vendors.filter((vendor) => vendor.families.length > 0))("families of $id", ({ families }) => {
  test.each(families)("$id matches its own examples and no look-alike", (family: Family) => {
    expect(family.match.filter((name) => !familyMatches(family, name))).toEqual([]);
    expect(family.noMatch.filter((name) => familyMatches(family, name))).toEqual([]);
    expect(family.noMatch.length).toBeGreaterThan(0);
    expect(family.seen.filter((name) => !family.match.includes(name))).toEqual([]);
  });

  test.each(families)("$id needs each of its patterns", (family: Family) => {
    const idle = family.patterns.filter((pattern) => !family.match.some((name) => new RegExp(pattern, "i").test(name)));
    expect(idle).toEqual([]);
  });
});

const layouts = vendors.flatMap(({ serials, partNumbers, software }) => [...serials, ...partNumbers, ...software]);

test.each(layouts)("layout $id matches its own examples and no look-alike", (layout: Layout) => {
  const pattern = new RegExp(layout.pattern, "i");
  expect(layout.match.filter((text) => !pattern.test(text))).toEqual([]);
  expect(layout.noMatch.filter((text) => pattern.test(text))).toEqual([]);
  expect(layout.noMatch.length).toBeGreaterThan(0);
});

test("a layout names as many groups as its pattern captures", () => {
  const captured = ({ pattern }: Layout) => (new RegExp(`${pattern}|`).exec("")?.length ?? 0) - 1;
  expect(layouts.filter((layout) => captured(layout) !== layout.groups.length).map(({ id }) => id)).toEqual([]);
});

test("family patterns are anchored, so that a part of a longer name is not the family", () => {
  const loose = vendors.flatMap(({ families }) => families.flatMap(({ patterns }) => patterns));
  expect(loose.filter((pattern) => !pattern.startsWith("^") || !pattern.endsWith("$"))).toEqual([]);
});

const named = vendors.filter(({ aliases }) => aliases.length > 0);

test.each(named)("aliases of $id are found in themselves, whole words only", (vendor: Vendor) => {
  for (const alias of vendor.aliases) {
    expect(aliasesFoundIn(vendor, alias.value)).toContain(alias);
    expect(
      aliasesFoundIn({ ...vendor, aliases: [alias] }, `x${alias.value}x`).filter(() => !isUnspaced(alias.value)),
    ).toEqual([]);
  }
});

const withFalseFriends = vendors.filter(({ falseFriends }) => falseFriends.length > 0);

test.each(withFalseFriends)(
  "false friends of $id are other names: none is an alias, and a word of one is not enough",
  (vendor: Vendor) => {
    for (const { value } of vendor.falseFriends) {
      const taken = aliasesFoundIn(vendor, value).filter(({ match }) => match !== "never-alone");
      // A phrase may hold the name as one word ("Shanghai Dahua Scale Factory"); identification lets the longer text win.
      expect(taken.filter((alias) => fold(alias.value).length >= fold(value).length)).toEqual([]);
      if (!value.includes(" ") && !isUnspaced(value)) expect(taken).toEqual([]);
    }
  },
);

test("no alias of one vendor folds to that of another", () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, aliases } of vendors) {
    for (const { value } of aliases) owners.set(fold(value), (owners.get(fold(value)) ?? new Set()).add(id));
  }
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test("organisations with zte inside their names are not ZTE", () => {
  const registered = [
    "Aztech Electronics Pte Ltd",
    "AZTECH SYSTEMS LTD",
    "AZTEQ Mobile",
    "Aztek Networks",
    "Naztec, Inc.",
    "Kaztek Systems",
    "Shenztech Co.,Ltd",
    "Viztech",
    "ZTEC Instruments, Inc.",
    "Anhui Wanzten Electronics",
    "Hella Sonnen- und Wetterschutztechnik GmbH",
    "Teztech, Inc.",
    "3ZTelecom Inc.",
    "H&S Hochfrequenztechnik GmbH",
  ];
  const zte = byId.get("zte");
  const found = registered.flatMap((name) => (zte ? aliasesFoundIn(zte, name) : []));
  expect(zte).toBeDefined();
  expect(found.filter(({ match }) => match !== "never-alone")).toEqual([]);
});

test("every fact has a source that is known, and recalled facts say so", () => {
  const facts = vendors.flatMap((vendor) => FACT_LISTS.flatMap((list) => [...vendor[list]]));
  expect(facts.filter(({ source }) => [source].flat().some((key) => !sources[key]))).toEqual([]);
  expect(
    facts.filter(({ source, grade }) => grade === "read" && [source].flat().every((key) => key === "RECALL")),
  ).toEqual([]);
});

test("every source is cited", () => {
  const cited = new Set(
    vendors.flatMap((vendor) => FACT_LISTS.flatMap((list) => vendor[list].flatMap(({ source }) => source))),
  );
  for (const { falseFriends } of vendors) for (const { source } of falseFriends) if (source) cited.add(source);
  expect(Object.keys(sources).filter((key) => !cited.has(key))).toEqual([]);
});

test("identifiers that name nobody are claimed by nobody", () => {
  const prefixes = vendors.flatMap(({ objectIds }) => objectIds.map(({ prefix }) => prefix));
  const ponIds = vendors.flatMap((vendor) => vendor.ponIds.map(({ id }) => id));
  const optics = vendors.flatMap(({ opticsNames }) => opticsNames.map(({ name }) => name));
  expect(prefixes.filter((prefix) => /^1\.3\.6\.1\.4\.1\.(?:8072|2021)(?:\.|$)/.test(prefix))).toEqual([]);
  expect(ponIds.filter((id) => ["RTKG", "LQDE", "GPON"].includes(id))).toEqual([]);
  expect(optics.filter((name) => name === "OEM")).toEqual([]);
});

test("strong families of one vendor do not take the examples of another", () => {
  const clashes = vendors.flatMap((vendor) =>
    vendor.families
      .filter(({ strength }) => strength === "strong" || strength === "decisive")
      .flatMap((family) =>
        vendors
          .filter((other) => other !== vendor)
          .flatMap((other) => other.families)
          .filter((other) => other.strength === "strong" || other.strength === "medium")
          .flatMap((other) =>
            other.match
              .filter((name) => familyMatches(family, name))
              .map((name) => `${family.id} takes ${name} of ${other.id}`),
          ),
      ),
  );
  expect(clashes).toEqual([]);
});

test("no pattern goes back without end on texts made to lure it", { timeout: 120_000 }, () => {
  expect(hangsOn("^(?:[ _-]?[A-Z0-9]{1,5})*$", adversarialTexts(["AIR 6488"]))).toBe(true);
  const families = vendors.flatMap((vendor) => vendor.families);
  const slow = [
    ...families.flatMap(({ patterns, match }) =>
      patterns.filter((pattern) => hangsOn(pattern, adversarialTexts(match))),
    ),
    ...layouts.filter(({ pattern, match }) => hangsOn(pattern, adversarialTexts(match))).map(({ pattern }) => pattern),
  ];
  expect(slow).toEqual([]);
});

test("every family names a network function that exists, or none", async () => {
  const functions = networkFunctionsSchema.parse(parse(await readFile(`${seeds}/network-functions.yaml`, "utf8")));
  const ids = new Set(functions.map(({ id }) => id));
  const named = vendors.flatMap(({ families }) => families.map((family) => family.function));
  expect(named.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
});

test("the README counts what the files hold", async () => {
  const readme = await readFile(`${seeds}/README.md`, "utf8");
  const written = /<!-- counts -->\n([\s\S]*?)\n?<!-- \/counts -->/.exec(readme)?.[1];
  expect(written, "paste the received table between the counts marks of seeds/README.md").toBe(countsTable(vendors));
});
