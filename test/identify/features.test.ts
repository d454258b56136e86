import { describe, expect, it } from "vitest";
import { buildMonth } from "../../src/identify/features/serial-layout.ts";
import { createIdentifier } from "../../src/identify/index.ts";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { aName, aVendor, SMALL_CATALOGUE } from "./a-vendor.ts";

const REGISTRY: Readonly<Record<string, string>> = {
  "00:e0:fc": "Huawei Technologies Co., Ltd",
  "00:01:ec": "Ericsson AB",
};
const identifier = createIdentifier(SMALL_CATALOGUE, { macRegistrant: (mac) => REGISTRY[mac.slice(0, 8)] });

/** What one feature says about an asset: `vendor strength`, `-vendor` when it speaks against. */
function said(feature: string, facts: Partial<Asset>): string[] {
  return identifier
    .identify(anAsset(facts))
    .evidence.filter((one) => one.feature === feature)
    .map((one) => `${one.side === "against" ? "-" : ""}${one.vendor} ${one.strength}`);
}

describe("vendor-cell", () => {
  it.each([
    ["the name", "Huawei", ["huawei strong"]],
    ["any case and punctuation", "HUAWEI", ["huawei strong"]],
    ["legal forms", "Huawei Co., Ltd.", ["huawei strong"]],
    ["more words around it", "Huawei Technologies Bulgaria EOOD", ["huawei strong"]],
    ["full-width letters", "ＨＵＡＷＥＩ", ["huawei strong"]],
    ["Chinese", "华为", ["huawei strong"]],
    ["Chinese inside a longer name", "华为技术有限公司", ["huawei strong"]],
    ["Cyrillic, in quotes with a legal form", "ООО «Хуавей»", ["huawei strong"]],
    ["a known misspelling", "Hauwei", ["huawei strong"]],
    ["a known misspelling with a legal form", "Hauwei Co., Ltd.", ["huawei strong"]],
    ["a known misspelling in what may be another name", "Hauwei Travel", ["huawei medium"]],
    ["a two-letter code that fills the cell", "HW", ["huawei weak"]],
    ["spaces between the letters", "Z T E", ["zte strong"]],
    ["Cyrillic look-alikes of ZTE", "ZТЕ", ["zte strong"]],
    ["Greek look-alikes of ZTE", "ΖΤΕ", ["zte strong"]],
    ["Cyrillic letters among the Latin ones", "\u041dU\u0410W\u0415\u0406", ["huawei strong"]],
    ["a Greek capital before Latin letters", "\u0397uawei", ["huawei strong"]],
    ["what shows nothing between the letters", "Hu\u034fa\u{e0041}w\ufe0fe\u202ei", ["huawei strong"]],
    ["a brand among words", "Old Quidway stock", ["huawei medium"]],
    ["the longer name first", "Huawei-3Com", ["h3c strong"]],
    ["the name before a negation", "Ericsson (compatible with Huawei)", ["ericsson strong", "-huawei weak"]],
    ["a false friend", "ZTEC Instruments", ["-zte weak"]],
    ["a name that a longer one which must fill the cell would hide", "ZTE Telecom India Pvt Ltd", ["zte strong"]],
    ["a generation right behind the name", "HUAWEI5G", ["huawei strong"]],
    ["Chinese behind a word for former", "原华为", ["-huawei weak"]],
    ["Chinese in a name of a firm", "南京中兴力维", ["zte strong"]],
  ])("reads %s", (_, vendor, expected) => {
    expect(said("vendor-cell", { vendor })).toEqual(expected);
  });

  it.each(["Aztek", "Naztec", "Viztech", "Netztechnik", "letzte", "HW rev 2", "HWgroup", "Huaweilike", "Telelink"])(
    "reads nothing into %s",
    (vendor) => {
      expect(said("vendor-cell", { vendor })).toEqual([]);
    },
  );
});

describe("near-name", () => {
  it.each([
    ["a letter changed", "Huawel", ["huawei weak"]],
    ["a letter missing", "Huawi", ["huawei weak"]],
    ["a letter more", "Huaweei", ["huawei weak"]],
    ["two letters swapped", "Huaewi", ["huawei weak"]],
    ["a slip in a brand, of which nothing is guessed", "Quidwai", []],
    ["two slips", "Huuwal", []],
    ["a name under five letters", "ZTF", []],
    ["the name itself", "Huawei", []],
    ["a known misspelling", "Hauwei", []],
  ])("%s: %s", (_, vendor, expected) => {
    expect(said("near-name", { vendor })).toEqual(expected);
  });
});

describe("free-text", () => {
  it.each<[string, Partial<Asset>, string[]]>([
    ["a name at the beginning", { description: "Huawei radio unit" }, ["huawei strong"]],
    ["a name further in", { description: "radio unit by Huawei" }, ["huawei medium"]],
    ["a name in a host name", { name: "SOF-ZTE-OLT-01" }, ["zte weak"]],
    ["no part of a word", { description: "der letzte Netzteil-Lieferant Aztech" }, ["aztech medium"]],
    ["an address", { description: "Huawei Street 5" }, ["-huawei weak"]],
    ["a Chinese name", { description: "新增华为AAU" }, ["huawei strong"]],
    [
      "a Chinese name at each of its places",
      { description: "拆除华为BBU，新增华为BBU" },
      ["huawei medium", "-huawei weak"],
    ],
  ])("%s", (_, facts, expected) => {
    expect(said("free-text", facts)).toEqual(expected);
  });

  it.each([
    "SFP+ 10G LR, compatible with Huawei",
    "兼容华为光模块",
    "华为兼容 SFP",
    "用于华为BBU的电源线",
    "Huawei için güç kablosu",
    "kabel za Huawei RRU",
    "Nokia AEQE, swap from Huawei",
    "Huawei compatible SFP",
    "SFP compatible Huawei",
    "SFP compatível Huawei",
    "link to Huawei BSC",
    "uplink to core, replaced Huawei unit",
    "former Huawei cabinet",
    "ersetzt Huawei RRU",
    "kompatibel zu Huawei",
    "Ersatz für Huawei",
    "съвместим с Huawei",
    "замества Huawei",
    "бивша Huawei площадка",
    "замењен Huawei",
    "kompatibilan sa Huawei",
    "umesto Huawei opreme",
    "compatibil cu Huawei",
    "în locul Huawei",
    "kompatybilny z Huawei",
    "zamiast Huawei",
    "kompatibilní s Huawei",
    "místo Huawei",
    "namiesto Huawei",
    "i pajtueshëm me Huawei",
    "συμβατό με Huawei",
    "αντικατέστησε: πρώην Huawei",
    "наместо Huawei",
    "remplacement de Huawei",
    "compatible con Huawei",
    "antenna line device, not Huawei",
  ])("does not take the maker from: %s", (description) => {
    expect(said("free-text", { description })).toEqual(["-huawei weak"]);
    expect(identifier.identify(anAsset({ description })).confidence).toBe("unknown");
  });
});

it("brand-word reads a brand in the model", () => {
  expect(said("brand-word", { model: "Quidway S3328" })).toEqual(["huawei strong"]);
  expect(said("free-text", { model: "Quidway S3328" })).toEqual([]);
});

describe("supporting-name", () => {
  it("supports and says nothing alone", () => {
    const facts = { description: "rack with OptiX unit" };
    expect(said("supporting-name", facts)).toEqual(["huawei weak"]);
    expect(identifier.identify(anAsset(facts)).confidence).toBe("unknown");
    expect(identifier.identify(anAsset({ ...facts, model: "AR651W" })).confidence).toBe("probable");
  });
});

describe("model-family", () => {
  it.each<[string, Partial<Asset>, string[]]>([
    ["the whole cell", { model: "BBU5900" }, ["huawei strong"]],
    ["behind the vendor's word", { model: "Huawei BBU5900" }, ["huawei strong"]],
    ["behind the vendor's word and a hyphen", { model: "HUAWEI-BBU5900" }, ["huawei strong"]],
    ["behind the vendor's word and a hyphen that breaks no line", { model: "HUAWEI\u2011BBU5900" }, ["huawei strong"]],
    ["behind the vendor's word and a dash", { model: "HUAWEI\u2013BBU5900" }, ["huawei strong"]],
    ["with Cyrillic letters", { model: "\u0412\u0412U5900" }, ["huawei strong"]],
    ["with what shows nothing inside", { model: "BBU\u034f\u{e0041}5900" }, ["huawei strong"]],
    ["a token", { model: "BBU5900; 2 pcs (spare)" }, ["huawei strong"]],
    ["the first word before a description", { model: "BBU5900 baseband unit" }, ["huawei strong"]],
    ["a word of a description, if safe there", { description: "2 x RRU5909 on sector 3" }, ["huawei strong"]],
    ["not in a description otherwise", { description: "cabinet for BBU5900 and more equipment of the kind" }, []],
    ["not inside a word", { description: "see XRRU5909X" }, []],
    ["not behind a negation", { description: "bracket for RRU5909" }, ["-huawei weak"]],
    ["not behind a negation in the model cell", { model: "bracket for RRU5909" }, ["-huawei weak"]],
    ["another maker's family", { model: "Radio 4449" }, ["ericsson strong"]],
    ["only weakly in a host name", { name: "SOF-RRU5909-01" }, ["huawei weak"]],
    ["another maker's word before it", { model: "Ericsson BBU5900" }, []],
    ["a seller's word before it", { model: "Telelink BBU5900" }, ["huawei strong"]],
    ["nothing", { model: "BBU6630" }, []],
  ])("%s", (_, facts, expected) => {
    expect(said("model-family", facts)).toEqual(expected);
  });
});

it("family-word supports and says nothing alone: a name of many as one word of a longer cell", () => {
  const facts = { model: "C320 Series Chipset" };
  expect(said("family-word", facts)).toEqual(["zte weak"]);
  expect(identifier.identify(anAsset(facts)).confidence).toBe("unknown");
  expect(identifier.identify(anAsset({ model: "C320" })).confidence).toBe("possible");
});

it.each([
  "Decommissioning of Huawei RRU5904",
  "Rückbau der Huawei RRU5904",
  "Демонтаж на Huawei RRU5904",
  "Demontáž Huawei RRU5904",
  "Dépose des équipements Huawei RRU5904",
])("names nobody as the maker of a service that takes equipment away: %s", (description) => {
  expect(identifier.identify(anAsset({ description })).vendor).toBeUndefined();
});

it.each([
  ["Swap Huawei RRU5904 to Ericsson Radio 4449", "ericsson"],
  ["Replacement of Huawei BTS by Ericsson Radio 4449", "ericsson"],
  ["Замяна на Huawei RRU5904 с Ericsson Radio 4449", "ericsson"],
  ["Výmena Huawei RRU5904 za Ericsson Radio 4449", "ericsson"],
  ["Austausch Huawei RRU5904 gegen Ericsson Radio 4449", "ericsson"],
  ["Zamena Huawei RRU5904 sa Ericsson Radio 4449", "ericsson"],
  ["Reemplazo de Huawei RRU5904 por Ericsson Radio 4449", "ericsson"],
  ["Wymiana Huawei RRU5904 na Ericsson Radio 4449", "ericsson"],
  ["Swap of Ericsson RRUS 12 to Huawei RRU5904", "huawei"],
  ["Ersatz von Ericsson RRUS 12 durch Huawei RRU5904", "huawei"],
  ["Swap unit Huawei RRU5904 against advance payment", "huawei"],
  ["Hot swap fan for BTS by Ericsson, Huawei RRU5904", "huawei"],
  ["Trade-in of Huawei RRU5904", undefined],
  ["Подмяна на Huawei RRU5904", undefined],
])("takes for the maker who comes and not who goes: %s", (description, vendor) => {
  expect(identifier.identify(anAsset({ description })).vendor).toBe(vendor);
});

describe("element-type", () => {
  const held = (facts: Partial<Asset>) => {
    const { vendor, confidence } = identifier.identify(anAsset(facts));
    return `${vendor ?? "nobody"} ${confidence}`;
  };

  it.each([
    ["lifts a name that alone proves too little", { role: "BBU5900", model: "AR651W" }, "huawei probable"],
    ["and one that many use", { role: "Huawei BBU5900", model: "E3372" }, "huawei probable"],
    ["sends to a person alone", { role: "BBU5900", model: "QXY7" }, "huawei possible"],
    [
      "and no further by what only supports",
      { role: "BBU5900", model: "QXY7", description: "OptiX" },
      "huawei possible",
    ],
    ["only supports by a lesser name", { role: "AR651W", model: "QXY7" }, "nobody unknown"],
    [
      "tells nothing of what is bought in",
      { role: "BBU5900", model: "QXY7", networkFunction: "antenna" },
      "nobody unknown",
    ],
    ["leaves what another maker names by itself", { role: "BBU5900", model: "Radio 4449" }, "ericsson probable"],
    ["leaves what anybody may plug in", { role: "BBU5900", model: "E3372", description: "SFP" }, "huawei possible"],
    ["counts once where it is the model too", { role: "AR651W", model: "AR651W" }, "huawei possible"],
  ])("%s", (_, facts, expected) => {
    expect(held(facts)).toBe(expected);
  });

  it("is no product family of the unit", () => {
    const { family, evidence } = identifier.identify(anAsset({ role: "BBU5900", vendor: "Huawei", model: "GPS" }));
    expect(family).toBeUndefined();
    expect(evidence.map(({ feature }) => feature)).toContain("element-type");
  });
});

describe("sys-object-id", () => {
  it.each([
    ["1.3.6.1.4.1.2011.2.23.77", ["huawei decisive"]],
    [".1.3.6.1.4.1.2011.2", ["huawei decisive"]],
    ["enterprises.2011.2.1", ["huawei decisive"]],
    ["iso.3.6.1.4.1.2011.2.1", ["huawei decisive"]],
    ["1.3.6.1.4.1.2011.10.1.3", ["h3c decisive"]],
    ["1.3.6.1.4.1.2011.100.1", ["huawei decisive"]],
    ["1.3.6.1.4.1.20119.1", []],
    ["not an oid", []],
  ])("%s by the longest prefix", (sysObjectId, expected) => {
    expect(said("sys-object-id", { sysObjectId })).toEqual(expected);
  });
});

describe("mac-prefix", () => {
  it.each([
    ["00:e0:fc:12:34:56", ["huawei strong"]],
    ["02:e0:fc:12:34:56", []],
    ["01:e0:fc:12:34:56", []],
    ["00:11:22:33:44:55", []],
    ["00:01:ec:00:00:01", ["ericsson medium"]],
  ])("%s", (macAddress, expected) => {
    expect(said("mac-prefix", { macAddress })).toEqual(expected);
  });

  it("names no seller, of whom the interface is not", () => {
    const seller = aVendor({ id: "sellers", reseller: true, aliases: [aName("Netshop")] });
    const { identify } = createIdentifier([seller], { macRegistrant: () => "Netshop Ltd." });
    expect(identify(anAsset({ macAddress: "00:11:22:33:44:55" })).evidence).toEqual([]);
  });

  it("is silent without a registry", () => {
    const { identify } = createIdentifier(SMALL_CATALOGUE);
    expect(identify(anAsset({ macAddress: "00:e0:fc:12:34:56" })).confidence).toBe("unknown");
  });

  it("names the card and not the box when the box names its maker", () => {
    const identity = identifier.identify(anAsset({ vendor: "Ericsson", macAddress: "00:e0:fc:12:34:56" }));
    expect(identity).toMatchObject({ vendor: "ericsson", confidence: "probable" });
    expect(identity.evidence[1]).toMatchObject({ strength: "component", note: "the maker of an interface card" });
  });
});

describe("pon-id", () => {
  it.each([
    ["HWTC1A2B3C4D", ["huawei decisive"]],
    ["hwtc-1a2b3c4d", ["huawei decisive"]],
    ["485754431A2B3C4D", ["huawei decisive"]],
    ["485754431A2B3C4D (HWTC-1A2B3C4D)", ["huawei decisive"]],
    ["ZTEGC8F3A1B2", ["zte decisive"]],
    ["HWTC1A2B", []],
    ["ZTEX1A2B3C4D", []],
  ])("%s", (serialNumber, expected) => {
    expect(said("pon-id", { serialNumber })).toEqual(expected);
  });

  it("says nothing about a stick, which shows whatever id was written into it", () => {
    const identity = identifier.identify(anAsset({ serialNumber: "HWTC1A2B3C4D", description: "GPON SFP stick" }));
    expect(identity.confidence).toBe("unknown");
  });
});

describe("serial-layout", () => {
  it("shows the item code and the month of manufacture", () => {
    const [evidence] = identifier.identify(anAsset({ serialNumber: "2102310QPD10F3001263" })).evidence;
    expect(evidence).toMatchObject({ feature: "serial-layout", strength: "decisive" });
    expect(evidence?.note).toBe("item code 02310QPD, built 2015-03");
  });

  it("passes over the letter I between the years, and reads no month that there is not", () => {
    const [evidence] = identifier.identify(anAsset({ serialNumber: "2102310QPD10J3001263" })).evidence;
    expect(evidence?.note).toBe("item code 02310QPD, built 2018-03");
    expect(buildMonth("J", "D")).toBeUndefined();
  });

  it("does not read a number of another length", () => {
    expect(said("serial-layout", { serialNumber: "2102310QPD10F300126" })).toEqual([]);
  });
});

describe("part-number, software, cpe-name", () => {
  it.each<[string, Partial<Asset>, string[]]>([
    ["part-number", { partNumber: "02310AGJ" }, ["huawei strong"]],
    ["part-number", { model: "02310AGJ" }, ["huawei strong"]],
    ["part-number", { partNumber: "3HE06791AA" }, []],
    ["software", { softwareVersion: "VRP (R) software, Version 8.180" }, ["huawei decisive"]],
    ["software", { description: "Router, VRP (R) software" }, ["huawei decisive"]],
    ["software", { softwareVersion: "XVRP (R) software" }, []],
    ["cpe-name", { description: "cpe:2.3:h:huawei:ne40e:-:*:*" }, ["huawei strong"]],
    ["cpe-name", { description: "cpe:/o:huawei:vrp" }, ["huawei strong"]],
    ["cpe-name", { description: "cpe:2.3:h:huaweiish:ne40e" }, []],
  ])("%s reads %o", (feature, facts, expected) => {
    expect(said(feature, facts)).toEqual(expected);
  });
});

it("cpe-name reads a vendor with an escaped sign", () => {
  const { identify } = createIdentifier([aVendor({ id: "att", cpeNames: [{ name: "at&t", strength: "strong" }] })]);
  expect(identify(anAsset({ description: "cpe:2.3:h:at\\&t:router" })).vendor).toBe("att");
});

it("the strongest evidence stands first, as people read no further", () => {
  const { evidence } = identifier.identify(anAsset({ vendor: "Old Quidway stock", model: "BBU5900" }));
  expect(evidence.map(({ feature, strength }) => `${feature} ${strength}`)).toEqual([
    "model-family strong",
    "vendor-cell medium",
  ]);
});

describe("optics-name", () => {
  it.each([
    ["a module", "SFP+ transceiver", "probable"],
    ["a box", "base station", "unknown"],
  ])("names %s: %s", (_, description, confidence) => {
    expect(identifier.identify(anAsset({ vendor: "ERI-OPTICS", description })).confidence).toBe(confidence);
  });
});

describe("country of production", () => {
  it("is shown beside a maker that other evidence names and changes nothing", () => {
    const without = identifier.identify(anAsset({ model: "AR651W" }));
    const made = identifier.identify(anAsset({ model: "AR651W", countryOfProduction: "Made in China" }));
    expect(made.evidence.map((one) => one.feature)).toContain("country-of-production");
    expect(made.confidence).toBe(without.confidence);
  });

  it("names nobody alone", () => {
    expect(identifier.identify(anAsset({ countryOfProduction: "China" })).evidence).toEqual([]);
  });
});

describe("network-function", () => {
  const functions = [
    {
      id: "rru",
      name: "RRU",
      domain: "ran",
      part: "radio",
      generations: [],
      description: "",
      words: ["remote radio"],
      source: "",
    },
  ] as const;
  const { identify } = createIdentifier(SMALL_CATALOGUE, {
    functions: functions.map((one) => ({ ...one, generations: [], words: [...one.words] })),
  });

  it.each<[Partial<Asset>, string]>([
    [{ model: "R8882" }, "possible"],
    [{ model: "R8882", networkFunction: "rru" }, "probable"],
    [{ model: "R8882", description: "Remote radio, 40 W" }, "probable"],
    [{ model: "R8882", description: "printer" }, "possible"],
    [{ description: "Remote radio" }, "unknown"],
    [{ model: "Remote radio R8882" }, "possible"],
    [{ description: "Remote radio R8882" }, "probable"],
    [{ model: "Remote radio BBU5900" }, "probable"],
    [{ model: "Remote radio E3372" }, "possible"],
    [{ model: "Remote radio 2288H" }, "unknown"],
    [{ model: "Remote R8882" }, "unknown"],
  ])("%o is %s", (facts, confidence) => {
    expect(identify(anAsset(facts)).confidence).toBe(confidence);
  });
});

it("never matches a value that a spreadsheet has spoilt", () => {
  const identity = identifier.identify(anAsset({ model: "BBU5900", damaged: ["model"] }));
  expect(identity.confidence).toBe("unknown");
});
