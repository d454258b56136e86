import { type Vendor, vendorSchema } from "../../src/model/vendor.ts";

/** Facts of a made-up catalogue entry, as they would stand in a file, without their sources. */
export interface VendorFacts {
  readonly [key: string]: unknown;
  readonly id: string;
}

const LISTS = ["aliases", "relations", "families", "objectIds", "registrants", "ponIds", "serials", "partNumbers"];
const SOURCED = [...LISTS, "software", "cpeNames", "opticsNames"];

/** A vendor as the loader gives it. Facts are read from the source `TEST` unless they say otherwise. */
export function aVendor(facts: VendorFacts): Vendor {
  const entry: Record<string, unknown> = { name: facts.id, kind: "test", ...facts };
  for (const list of SOURCED) {
    const entries = facts[list];
    if (Array.isArray(entries)) entry[list] = entries.map((one) => ({ source: "TEST", grade: "read", ...one }));
  }
  return vendorSchema.parse(entry);
}

/** A name as most vendors have one. */
export function aName(value: string, more: object = {}): object {
  return { value, kind: "name", match: "any", ...more };
}

/** Huawei, ZTE and some neighbours with a few facts each: enough to tell them apart. */
export const SMALL_CATALOGUE: readonly Vendor[] = [
  aVendor({
    id: "huawei",
    name: "Huawei",
    country: "CN",
    aliases: [
      aName("Huawei"),
      aName("华为", { kind: "script" }),
      aName("Хуавей", { kind: "script", grade: "recalled" }),
      aName("Hauwei", { kind: "misspelling", match: "word", grade: "recalled" }),
      aName("HW", { match: "exact", strength: "weak" }),
      aName("Quidway", { kind: "brand", brand: "Quidway" }),
      aName("SingleRAN", { kind: "brand", grade: "recalled" }),
      aName("OptiX", { kind: "brand", match: "never-alone" }),
    ],
    falseFriends: [{ value: "Huawei Street", why: "an address" }],
    families: [
      family("rru", "^RRU[ _-]?5[0-9]{3}[a-z]?$", "strong", { freeText: true, function: "rru", match: ["RRU5909"] }),
      family("bbu", "^BBU[ _-]?(?:3900|5900)$", "strong", { match: ["BBU5900"] }),
      family("ar", "^AR[0-9]{3}[A-Z]*$", "medium", { function: "router", match: ["AR651W"] }),
      family("e", "^E[0-9]{4}$", "weak", { match: ["E3372"] }),
      family("server", "^2288H$", "strong", { until: "2021-11-05", match: ["2288H"] }),
      family("old", "^RNC6810$", "strong", { grade: "recalled", match: ["RNC6810"] }),
    ],
    objectIds: [{ prefix: "1.3.6.1.4.1.2011", name: "Huawei", strength: "decisive" }],
    registrants: [{ name: "HUAWEI TECHNOLOGIES CO.,LTD", strength: "strong" }],
    ponIds: [{ id: "HWTC", strength: "decisive" }],
    serials: [
      {
        id: "hw-20",
        name: "20-character bar code",
        pattern: "^21(0[23]\\d{3}(?:\\d{3}|[A-Z]{3}))([0-9A-Z]{2})([0-9A-HJ-NP-Y])([1-9A-C])(\\d{6})$",
        strength: "decisive",
        groups: ["itemCode", "factory", "year", "month", "sequence"],
        match: ["2102310QPD10F3001263"],
      },
    ],
    partNumbers: [
      {
        id: "bom",
        name: "item code with letters",
        pattern: "^0[23]\\d{3}[A-Z]{3}$",
        strength: "strong",
        match: ["02310AGJ"],
      },
      { id: "bom8", name: "item code of digits", pattern: "^0[23]\\d{6}$", strength: "weak", match: ["02351399"] },
    ],
    software: [
      {
        id: "vrp",
        name: "VRP banner",
        pattern: "\\bVRP \\(R\\) software\\b",
        strength: "decisive",
        match: ["VRP (R) software"],
      },
    ],
    cpeNames: [{ name: "huawei", strength: "strong" }],
  }),
  aVendor({
    id: "zte",
    name: "ZTE",
    country: "CN",
    aliases: [
      aName("ZTE"),
      aName("ZTE Telecom", { match: "exact" }),
      aName("ZXHN", { kind: "brand" }),
      aName("中兴", { kind: "script", match: "word" }),
    ],
    falseFriends: [{ value: "ZTEC Instruments", why: "a maker of test instruments" }],
    families: [
      family("r8", "^R8[0-9]{3}[A-Z]?$", "medium", { function: "rru", match: ["R8882"] }),
      family("c300", "^C3[02]0$", "weak", { match: ["C300"] }),
    ],
    objectIds: [{ prefix: "1.3.6.1.4.1.3902", name: "ZTE", strength: "decisive" }],
    ponIds: [{ id: "ZTEG", strength: "decisive" }],
  }),
  aVendor({
    id: "h3c",
    name: "H3C",
    country: "CN",
    aliases: [aName("H3C"), aName("New H3C", { since: "2016-05" }), aName("Huawei-3Com")],
    relations: [
      {
        entity: "Huawei-3Com",
        kind: "joint-venture",
        of: "huawei",
        from: "2003-11",
        until: "2006-11",
        countsAs: "huawei",
      },
    ],
    objectIds: [
      { prefix: "1.3.6.1.4.1.2011.10", name: "Huawei-3Com", strength: "decisive" },
      { prefix: "1.3.6.1.4.1.25506", name: "H3C", strength: "decisive" },
    ],
  }),
  aVendor({
    id: "futurewei",
    name: "Futurewei",
    aliases: [aName("Futurewei")],
    relations: [{ entity: "Futurewei", kind: "subsidiary", of: "huawei", from: "2001", countsAs: "huawei" }],
  }),
  aVendor({
    id: "ericsson",
    name: "Ericsson",
    country: "SE",
    aliases: [aName("Ericsson"), aName("Motorola", { match: "word" })],
    families: [family("radio", "^Radio [0-9]{4}$", "strong", { match: ["Radio 4449"] })],
    opticsNames: [{ name: "ERI-OPTICS", strength: "strong" }],
    objectIds: [{ prefix: "1.3.6.1.4.1.193", name: "Ericsson", strength: "decisive" }],
  }),
  aVendor({ id: "aztech", name: "Aztech", aliases: [aName("Aztech")] }),
  aVendor({ id: "resellers", name: "Resellers", reseller: true, aliases: [aName("Telelink", { match: "word" })] }),
];

function family(id: string, pattern: string, strength: string, more: object): object {
  return { id, name: `${id} family`, patterns: [pattern], strength, ...more };
}
