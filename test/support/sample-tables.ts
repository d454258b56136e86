import { type Random, random } from "./random.ts";
import { CORE, type Product, RADIO_SITES, SITE_EQUIPMENT, serialFor, TRANSPORT } from "./sample-products.ts";

/** A record of a sample inventory, by column name. */
export type SampleRow = Readonly<Record<string, string>>;

/** Columns of the Bulgarian operator's export. */
export const BULGARIA_COLUMNS = [
  "Asset ID",
  "Site ID",
  "Site Name",
  "Oblast",
  "NE Name",
  "Network Element",
  "Technology",
  "Vendor",
  "Model",
  "Part Number",
  "Serial Number",
  "SW Version",
  "MAC Address",
  "sysObjectID",
  "Qty",
  "Installed",
  "Status",
  "Site Tags",
  "Description",
] as const;

const OBLASTS = [
  ["SOF", "Sofia-grad", ["Lozenets", "Mladost", "Lyulin", "Nadezhda", "Boyana", "Studentski grad"]],
  ["PDV", "Plovdiv", ["Trakia", "Kapana", "Karlovo", "Asenovgrad"]],
  ["VAR", "Varna", ["Chayka", "Asparuhovo", "Devnya", "Provadia"]],
  ["BGS", "Burgas", ["Meden Rudnik", "Pomorie", "Sozopol", "Karnobat"]],
  ["RSE", "Ruse", ["Druzhba", "Byala", "Slivo Pole"]],
  ["BLG", "Blagoevgrad", ["Bansko", "Razlog", "Petrich"]],
] as const;

/** One site with its tag and the maker of its radios. */
interface Site {
  readonly id: string;
  readonly name: string;
  readonly oblast: string;
  readonly tags: string;
  readonly maker: keyof typeof RADIO_SITES;
}

/** The radio and core inventory of an invented Bulgarian operator: `count` records, then a totals line. */
export function bulgariaRows(count: number, seed = 20_201_023): SampleRow[] {
  const draw = random(seed);
  const rows: SampleRow[] = [];
  const state = { next: 1 };
  addCoreSites(rows, draw, state);
  for (let number = 1; rows.length < count; number += 1) {
    const site = newSite(number, draw);
    const items = [
      ...RADIO_SITES[site.maker],
      draw.pick(TRANSPORT),
      ...draw.pick([SITE_EQUIPMENT, [draw.pick(SITE_EQUIPMENT)]]),
    ];
    for (const item of items) if (rows.length < count && draw.chance(0.85)) rows.push(asset(item, site, draw, state));
  }
  return withMess(rows, draw);
}

function addCoreSites(rows: SampleRow[], draw: Random, state: { next: number }): void {
  for (const [id, name] of [
    ["SOF-DC1", "Sofia data centre 1"],
    ["PDV-DC2", "Plovdiv data centre 2"],
  ] as const) {
    const site: Site = {
      id,
      name,
      oblast: id.startsWith("SOF") ? "Sofia-grad" : "Plovdiv",
      tags: "core-site",
      maker: "huawei",
    };
    for (const item of [...CORE, ...CORE, ...TRANSPORT]) rows.push(asset(item, site, draw, state));
  }
}

function newSite(number: number, draw: Random): Site {
  const [code, oblast, places] = draw.pick(OBLASTS);
  const maker = draw.pick([
    "huawei",
    "huawei",
    "huawei",
    "zte",
    "ericsson",
    "ericsson",
    "nokia",
    "nokia",
    "samsung",
  ] as const);
  const tags = draw.chance(0.04) ? "government-district" : "";
  return {
    id: `${code}${String(number).padStart(4, "0")}`,
    name: `${draw.pick(places)} ${number}`,
    oblast,
    tags,
    maker,
  };
}

function asset(item: Product, site: Site, draw: Random, state: { next: number }): SampleRow {
  const year = draw.between(2014, 2025);
  const month = draw.between(1, 12);
  const id = state.next++;
  const managed = item.sysObjectId !== "" && item.role !== "RRU" && item.role !== "Baseband board";
  return {
    "Asset ID": `BG-${String(id).padStart(6, "0")}`,
    "Site ID": site.id,
    "Site Name": site.name,
    Oblast: site.oblast,
    "NE Name": `${site.id}-${item.role.split(" ")[0]?.toUpperCase() ?? "NE"}-${id % 10}`,
    "Network Element": item.role,
    Technology: item.technology,
    Vendor: item.vendor,
    Model: item.model,
    "Part Number": item.part,
    "Serial Number": draw.chance(0.96) ? serialFor(item, year, month, draw) : "",
    "SW Version": item.software,
    "MAC Address": managed && draw.chance(0.6) ? macFor(item, draw) : "",
    sysObjectID: managed && draw.chance(0.5) ? `.${item.sysObjectId}.${draw.between(1, 400)}` : "",
    Qty: item.role === "Antenna" ? String(draw.between(2, 3)) : "1",
    Installed: `${year}-${String(month).padStart(2, "0")}-${String(draw.between(1, 28)).padStart(2, "0")}`,
    Status: draw.pick([
      "In service",
      "In service",
      "In service",
      "In service",
      "In service",
      "Spare",
      "Decommissioned",
    ]),
    "Site Tags": site.tags,
    Description: "",
  };
}

/** A MAC address in the maker's block. */
function macFor(item: Product, draw: Random): string {
  const tail = Array.from({ length: 3 }, () => draw.between(0, 255).toString(16).padStart(2, "0"));
  return [item.mac, ...tail].join(":").toUpperCase();
}

/** What people and systems do to an inventory: every kind of mess once in a while, and the same at each run. */
function withMess(rows: readonly SampleRow[], draw: Random): SampleRow[] {
  return rows.map((row) => {
    const kind = draw.between(1, 100);
    const spoil = MESS[kind];
    return spoil === undefined ? row : { ...row, ...spoil(row) };
  });
}

const MESS: Readonly<Record<number, (row: SampleRow) => SampleRow>> = {
  1: () => ({ Vendor: "" }),
  2: () => ({ Vendor: "", Description: "vendor to be confirmed by field team" }),
  3: ({ Vendor = "" }) => ({ Vendor: Vendor === "Huawei" ? "Хуавей" : Vendor.toUpperCase() }),
  4: ({ Vendor = "" }) => ({ Vendor: Vendor === "Huawei" ? "华为技术有限公司" : Vendor }),
  5: ({ Vendor = "" }) => ({ Vendor: Vendor === "Huawei" ? "Huawei Technologies Co., Ltd." : Vendor }),
  6: ({ Vendor = "" }) => ({ Vendor: Vendor === "ZTE" ? "ZTE Corporation" : Vendor }),
  7: ({ Vendor = "" }) => ({
    Vendor: Vendor === "Huawei" || Vendor === "ZTE" ? "Telelink Infra Services" : Vendor,
    Description: "delivered by integrator",
  }),
  8: () => ({
    Vendor: "",
    Model: "",
    "Part Number": "",
    Description: "3-phase meter, owner unknown",
    sysObjectID: "",
    "MAC Address": "",
    "Serial Number": "",
  }),
  9: () => ({ Model: "n/a", "Serial Number": "2.10306E+19" }),
  10: ({ Vendor = "" }) => ({ Vendor: Vendor === "Huawei" ? "Hauwei" : Vendor }),
  11: ({ Vendor = "" }) => ({ Vendor: Vendor === "Huawei" ? "Ericsson" : Vendor }),
  12: () => ({ "Network Element": "" }),
  13: () => ({ Description: "replaced Huawei RRU3959 in 2022" }),
};
