import { describe, expect, it } from "vitest";
import { packJsonSchema, tryExample } from "../src/judge/index.ts";
import { addDays } from "../src/model/iso-date.ts";
import type { Rule } from "../src/model/rule.ts";
import { readReference, yamlFiles } from "./support/reference.ts";
import { rulesReadme } from "./support/rules-table.ts";

const { functions, vendors, instruments, packs: loaded } = readReference();
const packs = loaded.map(({ pack }) => pack);
const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ name: `${pack.id}/${rule.id}`, pack, rule })));
const vendorIds = new Set(vendors.map(({ id }) => id));

describe("every pack", () => {
  it("is named after its file", () => {
    expect(packs.map(({ id }) => `${id}.yaml`)).toEqual(yamlFiles("rules"));
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))("%s cites only texts of the register", (_, pack) => {
    const cited = [...pack.cites, ...pack.rules.flatMap(({ cites }) => cites)];
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !instruments.has(id))).toEqual([]);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))("%s claims no more force than its texts have", (_, pack) => {
    const weight = ["proposed", "advisory", "policy", "binding"];
    for (const rule of pack.rules) {
      const force = rule.force ?? pack.force;
      const strongest = Math.max(...rule.cites.map((id) => weight.indexOf(instruments.get(id)?.force ?? "")));
      expect(weight.indexOf(force), `${pack.id}/${rule.id}`).toBeLessThanOrEqual(strongest);
    }
  });
});

describe("every rule", () => {
  const lighter = rules.filter(({ pack, rule }) => pack.force === "binding" && rule.force === "advisory");
  it.each(lighter.map((entry) => [entry.name, entry.rule] as const))(
    "%s, a commitment in a pack of law, names its text and whom it addresses",
    (_, { title, requirement, addressees }) => {
      expect(title).toMatch(/declaration|memorandum/);
      expect(requirement).toMatch(/^By the (joint declaration|memorandum) with the United States/);
      expect(addressees).toContain("adopt");
    },
  );

  it.each(rules.map((entry) => [entry.name, entry] as const))(
    "%s speaks of vendors and functions that exist",
    (_, { rule }) => {
      const named = rule.with["vendors"] === undefined ? [] : (rule.with["vendors"] as string[]); // validated by the check
      const used = rule.examples.flatMap((example) => [example, ...(example.network ?? [])]);
      const inExamples = used.flatMap(({ vendor }) => (vendor === undefined ? [] : [vendor]));
      expect([...named, ...inExamples].filter((id) => !vendorIds.has(id))).toEqual([]);
      const ids = [
        ...(rule.scope.functions ?? []),
        ...(rule.scope.exceptFunctions ?? []),
        ...used.flatMap(({ asset }) => (asset?.networkFunction === undefined ? [] : [asset.networkFunction])),
      ];
      expect(ids.filter((id) => !functions.some((entry) => entry.id === id))).toEqual([]);
    },
  );

  const named = rules.filter(
    ({ pack, rule }) => pack.jurisdiction !== "INT" && rule.cites.includes("us-clean-network-2020"),
  );
  it.each(named.map((entry) => [entry.name, entry.rule] as const))(
    "%s fails by the names of the Clean Network only where the state is known to have joined it",
    (_, { grade, requirement }) => {
      if (grade === "read") expect(requirement).toMatch(/initiative, which it joined/);
    },
  );

  const examples = rules.flatMap(({ name, pack, rule }) =>
    rule.examples.map((example, index) => ({ name: `${name} #${index + 1} on ${example.asOf}`, pack, rule, example })),
  );
  it.each(examples.map((entry) => [entry.name, entry] as const))("%s", (_, { pack, rule, example }) => {
    expect(tryExample(pack, rule, example, { functions, vendors })).toBe(example.outcome);
  });

  it.each(rules.map((entry) => [entry.name, entry.rule] as const))(
    "%s has an example on, before and after each of its days",
    (_, rule) => {
      const days = new Set(rule.examples.map(({ asOf }) => asOf));
      for (const day of fixedDays(rule)) {
        expect(
          [addDays(day, -1), day, addDays(day, 1)].filter((wanted) => !days.has(wanted)),
          `around ${day}`,
        ).toEqual([]);
      }
    },
  );
});

/** Days on which the clock of a rule turns. A grandfathering day is proved by dates of assets, not by the judged day. */
function fixedDays({ time, enabled }: Rule): string[] {
  if (!enabled || time.grandfather !== undefined) return [];
  const gaps = time.suspended.flatMap(({ from, until }) => [from, until]);
  return [time.since, time.from, time.deadline, time.until, ...gaps].filter((day) => day !== undefined);
}

describe("files made from the packs and the code", () => {
  it("pack.schema.json is the schema that the code reads packs with", async () => {
    await expect(`${JSON.stringify(packJsonSchema(), null, 2)}\n`).toMatchFileSnapshot("../rules/pack.schema.json");
  });

  it("README.md is the table of these packs", async () => {
    const newest =
      packs
        .map(({ reviewed }) => reviewed)
        .sort()
        .at(-1) ?? "";
    await expect(rulesReadme(packs, newest)).toMatchFileSnapshot("../rules/README.md");
  });
});
