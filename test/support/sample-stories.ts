import { random } from "./random.ts";
import { type Product, RADIO_SITES, SITE_EQUIPMENT, serialFor, TRANSPORT } from "./sample-products.ts";
import type { SampleRow } from "./sample-tables.ts";

/** Columns of the Kosovo operator's purchase order. */
export const KOSOVO_COLUMNS = [
  "Line",
  "Manufacturer",
  "Product",
  "Part No.",
  "Quantity",
  "Unit price",
  "Currency",
  "Supplier",
  "Function",
  "Delivery date",
  "Delivery site",
  "Remark",
] as const;

/** Positions of an invented order for new 5G sites in Kosovo. */
export function kosovoOrder(): SampleRow[] {
  const positions: readonly (readonly [string, string, string, string, string, string, string])[] = [
    ["Ericsson", "AIR 6449 B78", "KRD 901 155/11", "24", "7950.00", "gNB-RU", ""],
    ["Ericsson", "Baseband 6630", "KDU 137 848/11", "8", "6100.00", "gNB-DU", ""],
    ["Nokia", "7750 SR-7", "3HE06791AA", "2", "38400.00", "Router", ""],
    ["ZTE Corporation", "ZXRAN A9611A", "", "12", "5200.00", "gNB-RU", "offered as alternative"],
    ["", "AAU5613", "02312FAW", "6", "5600.00", "gNB-RU", "brand as per bidder"],
    ["Dardania Telecom Supply", "OptiX RTN 950A", "02310RUY", "4", "2150.00", "Microwave", "integrator's article"],
    ["Ceragon", "FibeAir IP-20N", "", "6", "2400.00", "Microwave", ""],
    ["CommScope", "RVVPX310B1", "", "24", "640.00", "Antenna", ""],
    ["", "Outdoor cabinet, 2 m, with fan tray", "", "8", "1450.00", "", "maker not stated in the offer"],
    ["FS", "SFP-10GLR-31", "", "96", "34.00", "Optics", "compatible with Huawei"],
    ["Eltek", "Flatpack2 HE 48/2000", "241115.105", "16", "310.00", "Rectifier", ""],
    ["Cisco", "NCS-5501-SE", "NCS-5501-SE", "2", "21900.00", "Router", ""],
  ];
  return positions.map(([maker, product, part, quantity, price, role, remark], index) => ({
    Line: String((index + 1) * 10),
    Manufacturer: maker,
    Product: product,
    "Part No.": part,
    Quantity: quantity,
    "Unit price": price,
    Currency: "EUR",
    Supplier: index < 2 ? "Ericsson d.o.o." : "Dardania Telecom Supply",
    Function: role,
    "Delivery date": "2026-12-15",
    "Delivery site": "Prishtina warehouse",
    Remark: remark,
  }));
}

/** A register of an invented operator in North Macedonia, as its system's API answers. */
export function northMacedoniaRegister(seed = 20_200_904): object {
  const draw = random(seed);
  const places = ["Skopje-Karpos", "Skopje-Aerodrom", "Bitola", "Ohrid", "Tetovo", "Kumanovo", "Prilep", "Strumica"];
  const devices = Array.from({ length: 240 }, (_, index) => {
    const maker = draw.pick(["huawei", "zte", "ericsson", "nokia", "ericsson"] as const);
    const item: Product = draw.chance(0.7)
      ? draw.pick(RADIO_SITES[maker])
      : draw.pick([...TRANSPORT, ...SITE_EQUIPMENT]);
    const year = draw.between(2015, 2025);
    return {
      id: index + 1,
      manufacturer: draw.chance(0.08) ? null : item.vendor,
      device_type: { model: item.model, part_number: item.part },
      serial: serialFor(item, year, draw.between(1, 12), draw),
      role: { name: item.role },
      technology: item.technology,
      site: { name: draw.pick(places), region: "MK" },
      status: draw.pick(["active", "active", "active", "planned", "decommissioning"]),
      install_date: `${year}-${String(draw.between(1, 12)).padStart(2, "0")}-15`,
    };
  });
  return { count: devices.length, next: null, results: devices };
}

/** Columns of the inventory of a network without any listed vendor. */
export const CLEAN_COLUMNS = [
  "Device",
  "Manufacturer",
  "Model",
  "Function",
  "Technology",
  "Site",
  "Serial",
  "In service since",
] as const;

/** An invented Estonian operator whose makers are all known and none is listed. */
export function cleanRows(count: number, seed = 7): SampleRow[] {
  const draw = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const maker = draw.pick(["ericsson", "nokia", "samsung"] as const);
    const item = draw.chance(0.8)
      ? draw.pick(RADIO_SITES[maker])
      : draw.pick(TRANSPORT.filter(({ maker: made }) => made !== "huawei" && made !== "zte"));
    const year = draw.between(2018, 2025);
    return {
      Device: `TLN-${String(index + 1).padStart(4, "0")}`,
      Manufacturer: item.vendor,
      Model: item.model,
      Function: item.role,
      Technology: item.technology,
      Site: `EE-${draw.pick(["Tallinn", "Tartu", "Narva", "Parnu"])}-${draw.between(1, 40)}`,
      Serial: serialFor(item, year, draw.between(1, 12), draw),
      "In service since": `${year}-06-01`,
    };
  });
}

/** Columns of the British operator's inventory. */
export const BRITAIN_COLUMNS = [
  "Asset",
  "Site",
  "Region",
  "Site tags",
  "Manufacturer",
  "Model",
  "Function",
  "Generation",
  "Traffic share",
  "Installed on",
  "Serial number",
] as const;

/** An invented British operator half-way through a dated removal: core done, radios under way, one tagged site late. */
export function britainRows(count: number, seed = 20_271_231): SampleRow[] {
  const draw = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const site = draw.between(1, 60);
    const maker = site <= 14 ? "huawei" : draw.pick(["ericsson", "nokia"] as const);
    const item = draw.pick(RADIO_SITES[maker]);
    const year = maker === "huawei" ? draw.between(2018, 2021) : draw.between(2019, 2025);
    return {
      Asset: `UK-${String(index + 1).padStart(5, "0")}`,
      Site: `GB-${String(site).padStart(3, "0")}`,
      Region: draw.pick(["Midlands", "North West", "London", "Wales"]),
      "Site tags": site === 3 ? "national-security" : "none",
      Manufacturer: item.vendor,
      Model: item.model,
      Function: item.role,
      Generation: item.technology,
      "Traffic share": (draw.between(1, 40) / 10).toFixed(1),
      "Installed on": `${year}-${String(draw.between(1, 12)).padStart(2, "0")}-10`,
      "Serial number": serialFor(item, year, draw.between(1, 12), draw),
    };
  });
}
