import { describe, expect, it } from "vitest";
import { ASSET_FIELDS } from "../../src/model/asset.ts";
import { planTable } from "../../src/normalize/index.ts";
import { profiles } from "../../src/normalize/profiles/index.ts";
import { aBatch, context, readTable } from "./table.ts";

/** Names that every JavaScript object answers to. */
const INHERITED = ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"];

describe("words of JavaScript in cells and headers", () => {
  it.each(profiles.map(({ id }) => id))("are texts like any other under the profile %s", (profile) => {
    const known = profiles.find(({ id }) => id === profile);
    const headers = [...Object.values(known?.fields ?? {}), known?.impliedBy?.column, known?.functionFrom]
      .flatMap((names) => names?.split("|") ?? [])
      .filter((name, at, all) => name !== "" && all.indexOf(name) === at);
    const header = ["name", "model", "vendor", ...headers];
    const role = known?.isEquipment && known.fields.role; // where it decides whether a record is judged at all
    const rows = INHERITED.map((word) => header.map((name) => (name === role ? "device" : word)));
    const options = { source: "in.csv", profile };
    const plan = planTable(aBatch(rows, { header }), context, options);
    const assets = rows.flatMap((_, row) => {
      const read = plan?.row(aBatch(rows, { header }), row);
      return read?.kind === "asset" ? [read.asset] : [];
    });
    const isOfParts = known?.isEquipment?.length === 0; // none of whose records is a unit of its own
    expect(assets).toHaveLength(isOfParts ? 0 : rows.length);
    for (const asset of assets) {
      for (const field of ASSET_FIELDS) expect(typeof asset[field], field).not.toBe("function");
      expect(INHERITED).toContain(asset.vendor ?? INHERITED[0]);
    }
  });

  it("are headers like any other beside a saved mapping", () => {
    const header = ["Vendor", "Model", ...INHERITED];
    const tables = [{ columns: { Vendor: "vendor", Model: "description" } as const }];
    const { assets, plan } = readTable(aBatch([["Huawei", "BBU5900", ...INHERITED]], { header }), { tables });
    expect(assets).toMatchObject([{ vendor: "Huawei", description: "BBU5900", model: undefined }]);
    expect(plan.info.columns.map(({ field }) => typeof field)).not.toContain("function");
    expect(plan.info.columns.filter(({ why }) => why === "mapping")).toHaveLength(1);
  });
});

describe("a mapping", () => {
  it("of a column that is called by a sign takes no column without a name", () => {
    const header = ["#", "Vendor", "", " "];
    const { assets } = readTable(aBatch([["7", "Huawei", "x", "y"]], { header }), { mapping: { "#": "id" } });
    expect(assets).toMatchObject([{ id: "7" }]);
  });

  it("of a sign that is no column of the table takes none", () => {
    const header = ["Vendor", "Model", ""];
    const { assets } = readTable(aBatch([["Huawei", "BBU5900", "x"]], { header }), {
      mapping: { "#": "serialNumber" },
    });
    expect(assets).toMatchObject([{ serialNumber: undefined }]);
  });
});
