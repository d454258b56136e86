import { describe, expect, it, test } from "vitest";
import type { Asset } from "../../src/model/asset.ts";
import { aBatch, lines, readTable } from "./table.ts";

/** The units of a table of which columns are separated by commas: role, maker, product and one more fact. */
function units(text: string, ...more: (keyof Asset)[]): unknown[] {
  const { assets } = readTable(aBatch(lines(text, ",")));
  return assets.map((asset) => [asset.role, asset.vendor, asset.model, ...more.map((field) => asset[field])]);
}

describe("what is told of a kind of unit once", () => {
  test("goes to each unit of the kind that has a product, as the maker of two antennas", () => {
    const table = `
      Site,Antenna Vendor,Antenna 1 Model,Antenna 2 Model,RRU Model
      S1,Huawei,AQ1,AQ2,AHEGB
      S2,Huawei,,AQ2,AHEGB
      S3,Huawei,,,AHEGB`;
    expect(units(table)).toEqual([
      ["Antenna 1", "Huawei", "AQ1"],
      ["Antenna 2", "Huawei", "AQ2"],
      ["RRU", undefined, "AHEGB"],
      ["Antenna 2", "Huawei", "AQ2"],
      ["RRU", undefined, "AHEGB"],
      ["RRU", undefined, "AHEGB"],
      ["Antenna 1", "Huawei", undefined],
    ]);
  });

  test("is no further unit where it is the maker of the basebands and radios of a place", () => {
    expect(units("Site,RAN Vendor,BBU Model,RRU Model,Router Vendor\nS1,Huawei,XB1,XR1,Cisco")).toEqual([
      ["BBU", "Huawei", "XB1"],
      ["RRU", "Huawei", "XR1"],
      ["Router", "Cisco", undefined],
    ]);
    const two = "Site,eNodeB Vendor,gNodeB Vendor,RRU Model\nS1,Huawei,Nokia,XR1";
    expect(units(two)).toEqual([
      ["eNodeB", "Huawei", undefined],
      ["gNodeB", "Nokia", undefined],
      ["RRU", undefined, "XR1"],
    ]);
  });

  test("is the number of the only units of the kind", () => {
    const table = "Site,Vendor,Type of BBU,Type of RRU,Number of RRUs\nS1,,BBU5900,RRU5501,3";
    expect(units(table, "quantity")).toEqual([
      ["BBU", undefined, "BBU5900", 1],
      ["RRU", undefined, "RRU5501", 3],
    ]);
  });
});

test("a header that comes again behind each unit is read of the unit before it", () => {
  const table = "Site,BBU Model,Serial Number,Qty,RRU Model,Serial Number,Qty\nS1,BBU5900,A1,1,RRU5501,A2,3";
  expect(units(table, "serialNumber", "quantity")).toEqual([
    ["BBU", undefined, "BBU5900", "A1", 1],
    ["RRU", undefined, "RRU5501", "A2", 3],
  ]);
});

test("or of the unit behind it, where it stands before each", () => {
  expect(units("Site,Vendor,BBU Model,Vendor,RRU Model\nS1,Huawei,XB1,Nokia,XR1")).toEqual([
    ["BBU", "Huawei", "XB1"],
    ["RRU", "Nokia", "XR1"],
  ]);
});

test("codes in a column called by the kind are units where they have serial numbers, and names of hosts are none", () => {
  expect(units("Site,Vendor,RRU Model,RET,RET SN\nS1,Huawei,XR1,ACU25A,A3", "serialNumber")).toEqual([
    ["RRU", "Huawei", "XR1", undefined],
    ["RET", undefined, "ACU25A", "A3"],
  ]);
  expect(units("Site,Vendor,Model,Router,Router IP\nS1,Huawei,XR1,rt-1,10.0.0.1")).toEqual([
    [undefined, "Huawei", "XR1"],
  ]);
});

test("a serial number beside kinds of units is no unit of its own", () => {
  expect(units("Site,Vendor,BBU Model,RRU Model,Serial Number\nS1,Huawei,BBU5900,RRU5501,A1", "serialNumber")).toEqual([
    ["BBU", "Huawei", "BBU5900", "A1"],
    ["RRU", "Huawei", "RRU5501", undefined],
  ]);
});

test("what a unit is told in a column of its own is not told it by the record", () => {
  const table =
    "Site,Status,Supplier,BBU Model,BBU Price,RRU Model,RRU Status,RRU Supplier\nS1,Active,One,XB1,9000,XR1,Retired,Two";
  expect(units(table, "status", "supplier", "price")).toEqual([
    ["BBU", undefined, "XB1", "in-service", "One", 9000],
    ["RRU", undefined, "XR1", "retired", "Two", undefined],
  ]);
});

describe("kinds of units", () => {
  it.each([
    ["rru.vendor,rru.model,bbu.vendor,bbu.model", "rru", "bbu"],
    ["RRU/Vendor,RRU/Model,BBU/Vendor,BBU/Model", "RRU", "BBU"],
    ["RRU: Vendor,RRU: Model,BBU: Vendor,BBU: Model", "RRU", "BBU"],
    ["DU Vendor,DU Model,CU Vendor,CU Model", "DU", "CU"],
    ["Fabricante da antena,Modelo da antena,Fabricante BBU,Modelo BBU", "antena", "BBU"],
    ["Производител на антената,Модел на антената,Производител на BBU,Модел на BBU", "антената", "BBU"],
    ["Antennenhersteller,Antennenmodell,BBU-Hersteller,BBU-Modell", "Antennen", "BBU"],
    ["Anten Üreticisi,Anten Modeli,BBU Üreticisi,BBU Modeli", "Anten", "BBU"],
    ["Производитель антенны,Модель антенны,Производитель BBU,Модель BBU", "антенны", "BBU"],
    ["Κατασκευαστής κεραίας,Μοντέλο κεραίας,Κατασκευαστής BBU,Μοντέλο BBU", "κεραίας", "BBU"],
    ["Proizvođač antene,Model antene,Proizvođač BBU,Model BBU", "antene", "BBU"],
  ])("are read in %s", (header, one, other) => {
    expect(units(`Site,Vendor,${header}\nS1,,ZTE,X1,Huawei,X2`)).toEqual([
      [one, "ZTE", "X1"],
      [other, "Huawei", "X2"],
    ]);
  });

  test("of basebands and radios are units where the catalogue does not know them, and words are none", () => {
    expect(units("Site,Vendor,BBU Type,RRU Type,Antenna Type\nS1,Nokia,FSMF,AHEGB,omni")).toEqual([
      ["BBU", "Nokia", "FSMF"],
      ["RRU", "Nokia", "AHEGB"],
    ]);
  });

  test("of which the maker is told have a product also where the catalogue does not know it", () => {
    expect(units("Site,Vendor,Model,Router Vendor,Router Type\nS1,Nokia,AHEGB,ZTE,XR2")).toEqual([
      [undefined, "Nokia", "AHEGB"],
      ["Router", "ZTE", "XR2"],
    ]);
  });
});

test("the maker in a column of the kind is that of a record which names no other", () => {
  const { assets, plan } = readTable(
    aBatch(lines("Hostname,Server Vendor,Server Model,Serial Number\nh1,ZTE,X1,S1", ",")),
  );
  expect(assets).toMatchObject([{ name: "h1", vendor: "ZTE", model: "X1", serialNumber: "S1" }]);
  expect(plan.remarks).toEqual([]);
});

test("a site whose cells were merged is that of the units below it", () => {
  const table =
    "Site,Vendor,BBU Model,RRU Model,RRU Qty\nS1,Huawei,XB1,XR1,3\n,,,XR2,3\nS2,Nokia,FSMF,AHEGB,3\n,,,AHEGA,3";
  expect(units(table, "site").map((unit) => (unit as unknown[]).slice(2))).toEqual([
    ["XB1", "S1"],
    ["XR1", "S1"],
    ["XR2", "S1"],
    ["FSMF", "S2"],
    ["AHEGB", "S2"],
    ["AHEGA", "S2"],
  ]);
});

describe("the ends of a link", () => {
  it.each([
    ["Region,A End Site,A End Vendor,A End Model,Vendor,B End Site,B End Vendor,B End Model", "A End", "B End"],
    [
      "Region,Near End Site,Near End Vendor,Near End Model,Vendor,Far End Site,Far End Vendor,Far End Model",
      "Near End",
      "Far End",
    ],
    ["Region,Site A,Vendor A,Model A,Vendor,Site B,Vendor B,Model B", "A", "B"],
  ])("are units at their sites in %s", (header, one, other) => {
    expect(units(`${header}\nR1,S1,Huawei,X1,,S2,ZTE,X2`, "site")).toEqual([
      [one, "Huawei", "X1", "S1"],
      [other, "ZTE", "X2", "S2"],
    ]);
  });

  test("are none where only what a box is plugged into is told, and makers without a product are not read", () => {
    expect(units("Site,Vendor,Model,Far End Vendor,Far End Model\nS1,Nokia,AHEGB,ZTE,X1")).toEqual([
      [undefined, "Nokia", "AHEGB"],
    ]);
    const offers = "Pos,Description,Model,Vendor A,Vendor B\n1,Radio,XR1,Huawei,Nokia";
    expect(readTable(aBatch(lines(offers, ","))).assets).toMatchObject([{ vendor: undefined, model: "XR1" }]);
  });
});

test("columns of makers that are not read are told, but for those of what is inside or runs on a box", () => {
  const table =
    "Site,Vendor,Model,Vendor 5G,NIC Vendor,OS Vendor,Vendor Contact,Support Vendor\nS1,Nokia,X1,ZTE,Huawei,Huawei,A,B";
  const { plan } = readTable(aBatch(lines(table, ",")));
  expect(plan.remarks.map(({ code, message }) => [code, message])).toEqual([
    ["makers-unread", expect.stringContaining("not read: “Vendor 5G”, “NIC Vendor”; write")],
  ]);
});

test("units are found where no other column tells of equipment, and the records stay whole where they are to", () => {
  const table = "Site,RRU1 Vendor,RRU1 Model,RRU2 Vendor,RRU2 Model\nS1,Huawei,XR1,ZTE,XR2\nS2,Huawei,XR1,,";
  expect(units(table)).toEqual([
    ["RRU1", "Huawei", "XR1"],
    ["RRU2", "ZTE", "XR2"],
    ["RRU1", "Huawei", "XR1"],
  ]);
  const { assets, plan } = readTable(aBatch(lines(table, ",")), { wholeRecords: true });
  expect(assets.map(({ vendor, model }) => [vendor, model])).toEqual([
    ["Huawei", "XR1"],
    ["Huawei", "XR1"],
  ]);
  expect(plan.remarks.map(({ code }) => code)).toEqual(["further-units"]);
  expect(units("Site,Server Vendor,Server Model\nS1,Huawei,X1")).toEqual([[undefined, "Huawei", "X1"]]);
  expect(() => units("Site,Router IP,Switch IP\nS1,10.0.0.1,10.0.0.2")).toThrow("not recognised");
});

test("a number of which nobody knows whose it is, is told of no unit, and the table says so", () => {
  const { assets, plan } = readTable(aBatch(lines("Site,Vendor,BBU Model,RRU Model,Qty\nS1,Huawei,XB1,XR1,3", ",")));
  expect(assets.map(({ quantity }) => quantity)).toEqual([1, 1]);
  expect(plan.remarks[0]?.message).toContain("counted in each; “Qty” is read of none of them");
});
