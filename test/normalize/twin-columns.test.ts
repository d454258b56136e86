import { describe, expect, it } from "vitest";
import { aBatch, lines, readTable } from "./table.ts";

describe("columns with one name", () => {
  it("that name the maker are read together, and the table says so", () => {
    const { plan, assets } = readTable(
      aBatch(
        lines(`
          Site;Vendor;Model;Vendor;Model
          S1;Nokia;AEQE;Huawei;BBU5900
          S2;Nokia;AEQE;Nokia;AEQE
          S3;Nokia;AEQE;;`),
      ),
    );
    expect(assets.map(({ vendor, model, supplier }) => [vendor, model, supplier])).toEqual([
      ["Nokia/Huawei", "AEQE/BBU5900", undefined],
      ["Nokia", "AEQE", undefined],
      ["Nokia", "AEQE", undefined],
    ]);
    expect(plan.remarks).toMatchObject([{ level: "warning", code: "same-header", location: { record: 1 } }]);
    expect(plan.remarks[0]?.message).toMatch(/“Vendor”, “Model”.*read together/);
  });

  it("name the maker of what is plugged in where the records of parts stand beside those of the whole", () => {
    const header = ["device", "vendor", "transceiver.vendor", "transceiver.part_number", "parent: device"];
    const { assets } = readTable(
      aBatch(
        [
          ["r1", "Cisco", "", "", ""],
          ["", "", "HUAWEI", "02318169", "r1"],
        ],
        { header },
      ),
    );
    expect(assets.map(({ vendor, supplier }) => [vendor, supplier])).toEqual([
      ["Cisco", undefined],
      ["HUAWEI", undefined],
    ]);
  });

  it.each([
    [
      ["id", "vendor", "model", "vendor.name"],
      ["a", "", "X1", ""],
      ["b", "", "X2", "HUAWEI"],
    ],
    [
      ["id", "vendor.name", "model", "vendor"],
      ["a", "", "X1", ""],
      ["b", "", "X2", "HUAWEI"],
    ],
  ])("of which one is a part of the other are one maker: null, a text or an object in %j", (header, ...records) => {
    const { assets } = readTable(aBatch(records, { header }));
    expect(assets.map(({ vendor, supplier }) => [vendor, supplier])).toEqual([
      [undefined, undefined],
      ["HUAWEI", undefined],
    ]);
  });

  it("of which one is a part of the other are one seller where the maker stands apart", () => {
    const header = ["manufacturer", "model", "vendor", "vendor.name"];
    const { assets } = readTable(aBatch([["Nokia", "AEQE", "", "Telelink"]], { header }));
    expect([assets[0]?.vendor, assets[0]?.supplier]).toEqual(["Nokia", "Telelink"]);
  });

  it("that name the seller are read together beside the maker", () => {
    const { plan, assets } = readTable(aBatch(lines("Manufacturer;Vendor;Model;Vendor\nNokia;Telelink;AEQE;Huawei")));
    expect([assets[0]?.vendor, assets[0]?.supplier]).toEqual(["Nokia", "Telelink/Huawei"]);
    expect(plan.remarks).toHaveLength(1);
  });

  it("do not make a role of a second type", () => {
    const { assets } = readTable(aBatch(lines("Site;Type;Serial No;Type\nS1;AEQE;K12345678;BBU5900")));
    expect([assets[0]?.model, assets[0]?.role]).toEqual(["AEQE/BBU5900", undefined]);
  });

  it("that hold codes are not joined, and the table says which is read", () => {
    const { plan, assets } = readTable(aBatch(lines("Site;Part Number;Part Number\nS1;02311ABC;3HE00027AA")));
    expect(assets[0]?.partNumber).toBe("02311ABC");
    expect(plan.remarks[0]?.message).toMatch(/“Part Number”: of their cells the first that is filled is read/);
  });

  it("are no matter where the names differ", () => {
    expect(readTable(aBatch(lines("Vendor;Manufacturer;Model\nTelelink;Nokia;AEQE"))).plan.remarks).toEqual([]);
  });
});

describe("columns of further equipment", () => {
  it("are units of their own, or told of where a record is to stay one", () => {
    const batch = aBatch(
      lines("Site,RRU Model,Router Vendor,Hersteller Antenne,CPU Vendor\nS1,AEQE,Huawei,Kathrein,Intel", ","),
    );
    const { plan, assets } = readTable(batch);
    expect(assets).toMatchObject([
      { model: "AEQE", vendor: undefined, role: "RRU", site: "S1" },
      { model: undefined, vendor: "Huawei", role: "Router", site: "S1" },
      { model: undefined, vendor: "Kathrein", role: "Antenne", site: "S1" },
    ]);
    expect(plan.remarks).toMatchObject([{ level: "warning", code: "units-in-columns" }]);
    const whole = readTable(batch, { wholeRecords: true });
    expect(whole.assets).toMatchObject([{ model: "AEQE", vendor: undefined }]);
    expect(whole.plan.remarks).toMatchObject([{ level: "warning", code: "further-units" }]);
    expect(whole.plan.remarks[0]?.message).toMatch(/“RRU”, “Router”, “Antenne”, and is read as one of them; write a/);
  });

  it("are told of where two kinds of units stand in one record, and not where each record names one", () => {
    const both = "Router Type;Model;Site\nNE40E;AIR 6449;S1";
    expect(readTable(aBatch(lines(both))).plan.remarks[0]?.message).toMatch(/not read: “Router Type”; write a record/);
    const each = "BBU Type;RRU Type;Site\nBBU5900;;S1\n;AIR 6449;S1";
    const { plan, assets } = readTable(aBatch(lines(each)));
    expect(plan.remarks).toEqual([]);
    expect(assets).toMatchObject([{ model: "BBU5900" }, { model: "AIR 6449" }]);
  });
});
