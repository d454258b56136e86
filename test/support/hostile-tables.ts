import fc from "fast-check";

/** Columns of the tables below. */
export const HEADER = [
  "ID",
  "Vendor",
  "Model",
  "Serial Number",
  "MAC",
  "Role",
  "Site",
  "Region",
  "Qty",
  "Install Date",
  "Status",
  "Description",
  "Permit",
  "Part Number",
  "Order Date",
  "Removed On",
];
/** Four records that are alike. */
export const FIRST = Array.from({ length: 4 }, (_, at) => [
  ...[`A${at}`, "Huawei", "BBU5900", `2102350ABCD${at}000000001`, "00:18:82:00:00:01", "gNodeB", "S1", "Sofia", "2"],
  ...["2020-05-01", "in service", "rack 1", "", "02311VGT", "2020-03-01", ""],
]);
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const cells = fc.tuple(
  oneOf("A1", "A2", "77", "2.1E+15", "", "n/a", "xxxx"),
  oneOf("Huawei", " HUAWEI ", "ZTE", "Ericsson", "H3C", "Honor", "xFusion", "Telco Supply", "", "N/A"),
  oneOf("BBU5900", "RRU5909", "A9611", "AIR 6449", "S5560X", "2-Mar", "", "FusionServer 2288H", "F660"),
  oneOf("210235A1B2C3D4E5F6G7", "2102350ABCD1234567890", "219801234567", "2.10306E+19", "", "HWTC1A2B3C4D", "CF9"),
  oneOf("00:18:82:00:00:01", "0018.8200.0002", "00:19:c6:00:00:08", "nonsense", "", "00:00:00:00:00:00"),
  oneOf("gNodeB", "AMF", "Router", "OLT", "Switch", "", "optical module", "something"),
  oneOf("S1", "S2", "S3", ""),
  oneOf("Sofia", "Varna", ""),
  oneOf("1", "2", "0", "-1", "many", "", "1.000"),
  oneOf("2018-01-01", "2019-06-01", "2021-01-01", "31.12.2022", "2020", "soon", ""),
  oneOf("in service", "planned", "spare", "retired", "", "unclear"),
  oneOf("compatible with Huawei", "replaced ZTE", "AMF node", "rack 1", "", 'the "rear" one'),
  oneOf("", "P-1 until 2028-05-31", "P-2"),
  oneOf("02311VGT", "2311217", "", "KRC 161 001/1"),
  oneOf("2017-05-05", "2019-12-31", "2024-02-01", ""),
  oneOf("", "", "2026-11-23", "2026-11-24", "2018-06-01", "gone"),
);
/** Cells that are each record's own: id, serial number, address, site, region, quantity, day. */
const OWN = [0, 3, 4, 6, 7, 8, 9, 14, 15];
const rowsOf = (base: readonly string[]) =>
  fc
    .array(cells, { minLength: 1, maxLength: 25 })
    .map((others) => others.map((other) => base.map((cell, at) => (OWN.includes(at) ? (other[at] ?? "") : cell))));
const interruption = oneOf<readonly string[]>(
  HEADER,
  ["Total", "", "", "", "", "", "", "", "12"],
  ["Site: S9 Vitosha"],
  ["", "", ""],
);
/** Some rows of a few kinds, and now and then something else between them. */
export const tables = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: cells.chain(rowsOf) }, { weight: 1, arbitrary: interruption.map((one) => [one]) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((groups) => groups.flat());
