import { seededRandom } from "./random.ts";

/** Columns of the generated inventory. */
export const COLUMNS = [
  "Asset ID",
  "Site",
  "Vendor",
  "Model",
  "Part Number",
  "Serial Number",
  "MAC Address",
  "IP Address",
  "Role",
  "Region",
  "Status",
  "Install Date",
  "Software Version",
  "Description",
] as const;

interface Maker {
  readonly spellings: readonly string[];
  readonly models: readonly string[];
  readonly serial: string;
  readonly mac: string;
  /** Order code and software release as this maker writes them; `#` stands for a varying digit. */
  readonly part: string;
  readonly software: string;
}

const MAKERS: readonly (Maker & { readonly share: number })[] = [
  {
    share: 20,
    spellings: ["Huawei", "HUAWEI", "Huawei Technologies Co., Ltd.", "huawei technologies", "Huawei Tech."],
    models: ["AAU5613", "AAU5639w", "RRU5909", "RRU3971", "BBU5900", "NE40E-X8", "MA5800-X7", "OptiX OSN 9800"],
    serial: "2102",
    part: "0231####",
    software: "V100R0##C##SPC1##",
    mac: "00:18:82",
  },
  {
    share: 7,
    spellings: ["ZTE", "ZTE Corporation", "zte corp", "ZTE Corp."],
    models: ["A9611", "R8862A", "B8200", "ZXR10 M6000", "ZXA10 C300"],
    serial: "2101",
    part: "",
    software: "V4.1#.##",
    mac: "00:19:c6",
  },
  {
    share: 33,
    spellings: ["Ericsson", "ERICSSON AB", "Ericsson AB", "LM Ericsson"],
    models: ["AIR 6449 B42", "Radio 4415", "Baseband 6630", "Radio 2219", "Router 6675"],
    serial: "D16",
    part: "KRC 161 ###/1",
    software: "CXP90#####/1#",
    mac: "00:01:ec",
  },
  {
    share: 22,
    spellings: ["Nokia", "NOKIA", "Nokia Solutions and Networks", "NSN"],
    models: ["AEQE", "AHEGB", "ASIK", "7750 SR-7", "FRGX"],
    serial: "L11",
    part: "47####A",
    software: "SBTS2#R#",
    mac: "00:40:43",
  },
  {
    share: 8,
    spellings: ["Cisco", "Cisco Systems", "CISCO SYSTEMS INC"],
    models: ["ASR-9006", "NCS-5501", "ASR-920-24SZ-M"],
    serial: "FOX",
    part: "",
    software: "7.#.#",
    mac: "00:1b:0d",
  },
  {
    share: 6,
    spellings: ["Juniper Networks", "Juniper", "JUNIPER"],
    models: ["MX204", "MX480", "ACX5048"],
    serial: "JN1",
    part: "750-0#####",
    software: "2#.4R#",
    mac: "00:05:85",
  },
  {
    share: 4,
    spellings: ["", "n/a", "Generic", "Eltek"],
    models: ["Flatpack2 48/2000", "PSU-48", "unknown"],
    serial: "X",
    part: "",
    software: "",
    mac: "02:00:00",
  },
];

const ROLES = ["gNodeB", "eNodeB", "Router", "OLT", "Microwave", "Power", "Switch", "AMF"];
const REGIONS = ["Sofia", "Plovdiv", "Varna", "Burgas", "Ruse", "Pleven", "Vidin", "Dobrich"];
const STATES = ["in service", "in service", "in service", "planned", "spare", "retired"];

const SPELLING_VARIANTS = 8;
const MODEL_VARIANTS = 90;
const SITES = 25_000;

/** Cells of `count` rows, the same for the same seed: about 200 vendor spellings, 3,000 models, unique id, serial and MAC. */
export function* inventoryRows(count: number, seed = 20): Generator<readonly string[]> {
  const random = seededRandom(seed);
  for (let at = 1; at <= count; at++) yield row(at, random);
}

function row(at: number, random: (below: number) => number): readonly string[] {
  const maker = chooseMaker(random(100));
  const model = pick(maker.models, random);
  const variant = random(MODEL_VARIANTS);
  const region = pick(REGIONS, random);
  const day = `20${10 + random(15)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const quoted = random(100) < 2;
  const note = quoted ? `Cabinet ${random(40)}, "rear"` : `Cabinet ${random(40)} slot ${random(16)}`;
  return [
    `A${1_000_000 + at}`,
    `${region.slice(0, 3).toUpperCase()}-${random(SITES)}`,
    spelling(maker, random),
    variant < 30 ? model : `${model}-${variant}`,
    digits(maker.part, variant),
    `${maker.serial}${31_000_000 + at}K${10_000_000 + random(90_000_000)}`.slice(0, 20),
    `${maker.mac}:${hex(at >> 16)}:${hex(at >> 8)}:${hex(at)}`,
    `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
    pick(ROLES, random),
    region,
    pick(STATES, random),
    day,
    digits(maker.software, random(400)),
    note,
  ];
}

function chooseMaker(percent: number): Maker {
  let left = percent;
  for (const maker of MAKERS) {
    if (left < maker.share) return maker;
    left -= maker.share;
  }
  throw new Error("the shares of the makers do not add up to 100");
}

/** One name in several spellings, with the stray spaces and marks that people type. */
function spelling(maker: Maker, random: (below: number) => number): string {
  const name = pick(maker.spellings, random);
  if (name === "") return name;
  const variant = random(SPELLING_VARIANTS);
  if (variant === 0) return ` ${name}`;
  if (variant === 1) return `${name} `;
  if (variant === 2) return name.replace(" ", "  ");
  if (variant === 3) return name.toUpperCase();
  return variant === 4 ? name.toLowerCase() : name;
}

function pick(values: readonly string[], random: (below: number) => number): string {
  return values[random(values.length)] ?? "";
}

/** A pattern with its `#` filled from one number, so that it varies as little as the number does. */
function digits(pattern: string, value: number): string {
  let left = value;
  return pattern.replace(/#/g, () => {
    const digit = left % 10;
    left = Math.floor(left / 10);
    return String(digit);
  });
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function hex(value: number): string {
  return (value & 255).toString(16).padStart(2, "0");
}
