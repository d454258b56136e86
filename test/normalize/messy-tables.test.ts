import { describe, expect, it } from "vitest";
import type { AssetField } from "../../src/model/asset.ts";
import { aBatch, facts, lines, readTable } from "./table.ts";

describe("a table as people write it", () => {
  it("finds the header under a title block and drops what is no equipment", () => {
    const { plan, rows, assets } = readTable(
      aBatch(
        lines(`
          Inventory of the radio network;;;;;
          As of 01.10.2026;;;;;
          ;;;;;
          No.;Manufacturer;Model;Serial No;Qty;Site
          Core network;;;;;
          1;Huawei;CloudEdge;2102350ABC10G8000002;1;DC1
          Site: SOF1021 Vitosha;;;;;
          2;Huawei;RRU5901;2102350ABD10G8000003;3;
          No.;Manufacturer;Model;Serial No;Qty;Site
          3;Nokia;AHEGA;K9123456789;"1;PLV22
          Total;;;;5;
          Prepared by I. Petrov;;;;;
          ;;;;;`),
      ),
    );
    expect(plan.info.headerRow).toBe(4);
    expect(plan.skip).toBe(4);
    expect(rows.map((row) => (row.kind === "dropped" ? row.reason : row.kind))).toEqual([
      "section",
      "asset",
      "section",
      "asset",
      "repeated-header",
      "asset",
      "total",
      "footer",
      "blank",
    ]);
    expect(assets.map((asset) => [asset.model, asset.site, asset.role, asset.quantity])).toEqual([
      ["CloudEdge", "DC1", "Core network", 1],
      ["RRU5901", "SOF1021 Vitosha", undefined, 3],
      ["AHEGA", "PLV22", undefined, 1],
    ]);
  });

  it("drops discounts and taxes of a bill, but nothing that says more than the word and its rate", () => {
    const { rows } = readTable(
      aBatch(
        lines(`
          Pos;Description;Vendor;Model;Qty;Price
          1;Remote radio unit;Nokia;AHEGB;4;1000
          2;Discount 5%;;;1;-200
          ;Nachlass (3 %);;;;-114
          ;ДДС 20 %;;;;737
          ;20% VAT;;;;737
          ;DPH;;;;22
          6;Discount trade-in Huawei BBU5900;;;1;-500
          7;Discount;Huawei;;1;-500
          Rabat;;;;;
          8;Baseband;Huawei;BBU5900;1;500`),
      ),
    );
    expect(rows.map((row) => (row.kind === "dropped" ? row.reason : row.kind))).toEqual([
      "asset",
      ...Array(5).fill("total"),
      "asset",
      "asset",
      "section",
      "asset",
    ]);
  });

  it("reads a Bulgarian list with day-first dates, decimal commas and words for nothing", () => {
    const { assets } = readTable(
      aBatch(
        lines(`
          Инв. №;Обект;Производител;Модел;Сериен номер;К-во;Дата на монтаж;Технология;Състояние;Предназначение
          ИН-001;София 12;Хуауей;BBU5900;21023567HC10J9000123;2,00;05.03.2021;4G/5G;в експлоатация;базова станция
          ИН-002;Варна 3;Ericsson;Radio 4408;н/д;1 бр.;17.11.2019;LTE;на склад;радиомодул`),
      ),
    );
    expect(facts(assets[0])).toEqual({
      id: "ИН-001",
      site: "София 12",
      vendor: "Хуауей",
      model: "BBU5900",
      serialNumber: "21023567HC10J9000123",
      quantity: 2,
      installedOn: "2021-03-05",
      generations: ["4G", "5G"],
      status: "in-service",
      role: "базова станция",
      networkFunction: "base-station",
    });
    expect(facts(assets[1])).toMatchObject({
      quantity: 1,
      installedOn: "2019-11-17",
      status: "spare",
      networkFunction: "rru",
    });
    expect(assets[1]?.serialNumber).toBeUndefined();
  });

  it("does not take a list with a lifecycle column for a catalogue, and asks the other column of states", () => {
    const { plan, assets } = readTable(
      aBatch(
        lines(`
          Vendor;Model;Lifecycle status;Status
          Huawei;BBU5900;End of Life;In service
          Huawei;BBU5900;Active;Decommissioned
          Huawei;BBU5900;EoL;
          Huawei;BBU5900;End of sale;Decommissioned`),
      ),
    );
    expect(plan.info.profile).toBeUndefined();
    expect(assets.map(({ status }) => status)).toEqual(["in-service", "in-service", undefined, "retired"]);
  });

  it.each<[string, AssetField]>([
    ["Part Number", "partNumber"],
    ["Vendor", "vendor"],
    ["Serial Number", "serialNumber"],
    ["Description", "description"],
    ["Model", "model"],
    ["Производител", "vendor"],
  ])("reads a list of one column under the word %s", (word, field) => {
    const { rows, assets } = readTable(
      aBatch([[""], [word], ["KRD 901 155/11"], ["Part of a Total Access 904"], [word], ["-----"], ["Total"]]),
    );
    expect(assets.map((asset) => asset[field])).toEqual(["KRD 901 155/11", "Part of a Total Access 904"]);
    expect(rows.map((row) => (row.kind === "dropped" ? row.reason : row.kind))).toEqual([
      "asset",
      "asset",
      "repeated-header",
      "footer",
      "total",
    ]);
  });

  it.each([
    ["a word that names no equipment", [["Site"], ["Sofia"]]],
    [
      "a table of names and addresses",
      [
        ["hostname", "ip"],
        ["r1", "10.0.0.1"],
      ],
    ],
    ["a word that is not first", [["Parts to be looked at"], ["Part Number"], ["02312FAW"]]],
    ["a longer text", [["Description of the network"], ["It has gNBs."]]],
    ["a title above a wider table", [["Description"], ["one", "two"], ["x", "y"]]],
    [
      "a table of ports",
      [
        ["hostname", "ifName", "mac"],
        ["r1", "GE0/0/1", "00:e0:fc:12:34:56"],
      ],
    ],
  ])("does not take %s for a table of equipment", (_, records) =>
    expect(() => readTable(aBatch(records))).toThrow("the table was not recognised"),
  );

  it.each([
    [
      ["hostname", "ip", "mac", "sysObjectID"],
      ["r1", "10.0.0.1", "00:e0:fc:12:34:56", "1.3.6.1.4.1.2011.2.23.94"],
    ],
    [
      ["hostname", "sysObjectID"],
      ["r1", "1.3.6.1.4.1.2011.2.23.94"],
    ],
    [
      ["hostname", "mac"],
      ["r1", "00:e0:fc:12:34:56"],
    ],
  ])("reads a poll of addresses and object ids: %j", (header, record) => {
    const [asset] = readTable(aBatch([header, record])).assets;
    expect([asset?.sysObjectId, asset?.macAddress]).toEqual([
      record.find((cell) => cell.startsWith("1.3.6")),
      record.find((cell) => cell.startsWith("00:e0")),
    ]);
  });

  it("marks values that a spreadsheet has spoilt, and unwraps those that it has guarded", () => {
    const { rows, assets } = readTable(
      aBatch(
        lines(`
          Vendor;Model;Serial Number;Part Number
          Huawei;2-Mar;2.10306E+19;="03058626"
          ZTE;ZXR10;'210305869812;129000`),
      ),
    );
    expect(assets[0]).toMatchObject({
      damaged: ["model", "serialNumber"],
      serialNumber: "2.10306E+19",
      partNumber: "03058626",
    });
    expect(assets[1]).toMatchObject({ damaged: [], serialNumber: "210305869812" });
    expect(rows[0]?.kind === "asset" && rows[0].diagnostics.map((one) => [one.code, one.field])).toEqual([
      ["damaged-value", "model"],
      ["damaged-value", "serialNumber"],
    ]);
  });

  it("takes Vendor for the seller where a Manufacturer stands beside it", () => {
    const { assets } = readTable(
      aBatch(
        lines(
          `Vendor;Manufacturer;Material;Short Text;Order Quantity\n0000100234    Telco Parts OOD;ZTE;M-77;ZXSDR R8862A;12`,
        ),
      ),
    );
    expect(assets[0]).toMatchObject({
      vendor: "ZTE",
      supplier: "Telco Parts OOD",
      description: "ZXSDR R8862A",
      quantity: 12,
    });
  });

  it("takes Type for the model or for the role, as the values say", () => {
    const model = readTable(
      aBatch(lines("Name;Site;Manufacturer;Type\na1;S1;Huawei;CE6870-48S6CQ\na2;S1;Huawei;NE40E-X8")),
    );
    expect(model.assets[0]).toMatchObject({ model: "CE6870-48S6CQ", name: "a1" });
    const role = readTable(
      aBatch(lines("Name;Model;Manufacturer;Type\na1;CE6870;Huawei;Switch\na2;NE40E;Huawei;Router")),
    );
    expect(role.assets[1]).toMatchObject({ model: "NE40E", role: "Router", networkFunction: "router" });
    const other = readTable(
      aBatch(lines("Name;Role;Model;Manufacturer;Type\na1;RAN;BBU5900;Huawei;\na2;RAN;;Ericsson;Baseband 6630")),
    );
    expect(other.assets.map((asset) => asset.model)).toEqual(["BBU5900", "Baseband 6630"]);
  });

  it.each(["NE Type;Board", "NE Type;Carte", "NE Type;Плата", "NE Type;板卡"])(
    "takes %s for the element and for what it holds, not the element for the unit",
    (header) => {
      const { assets } = readTable(aBatch(lines(`${header};Serial\nZXSDR BS8700;Kathrein 742215;KA1`)));
      expect(assets).toMatchObject([{ role: "ZXSDR BS8700", model: "Kathrein 742215" }]);
    },
  );

  it("says which of two columns wins, and reads the other where the first is empty", () => {
    const { plan, assets } = readTable(aBatch(lines("Vendor;Model;Serial Number;Barcode\nZTE;A;S-1;B-1\nZTE;B;;B-2")));
    expect(assets.map((asset) => asset.serialNumber)).toEqual(["S-1", "B-2"]);
    expect(plan.info.columns[3]?.why).toContain("“Serial Number”");
    expect(plan.info.columns[1]?.examples).toEqual(["A", "B"]);
  });

  it("obeys the mapping first", () => {
    const { assets } = readTable(aBatch(lines("Foo;Model;Serial\nHuawei;X;1234567")), {
      mapping: { Foo: "vendor", Serial: "ignore" },
    });
    expect(assets[0]).toMatchObject({ vendor: "Huawei", serialNumber: undefined });
  });

  it("reads look-alike letters, bilingual captions and remarks in brackets in headers", () => {
    const { assets } = readTable(
      aBatch(
        lines(
          "Manufacturer / Производител;Mодел;Kоличество;Serial Number (as on label);Unit price [EUR]\nHuawei;X;4;S1;1.200,50",
        ),
      ),
    );
    expect(assets[0]).toMatchObject({ vendor: "Huawei", model: "X", quantity: 4, serialNumber: "S1", price: 1200.5 });
  });

  it("decides day and month in each column by itself", () => {
    const { assets, plan } = readTable(
      aBatch(
        lines("Vendor;Model;Install Date;Purchase Date\nZTE;A;10/02/2021;13/02/2021\nZTE;B;10/25/2021;05/03/2021"),
      ),
    );
    expect(assets.map((asset) => [asset.installedOn, asset.orderedOn])).toEqual([
      ["2021-10-02", "2021-02-13"],
      ["2021-10-25", "2021-03-05"],
    ]);
    expect(plan.info.columns[2]?.why).not.toContain("assumed");
  });

  it("says what it takes a quantity for where no value tells thousands from decimals", () => {
    const { assets, plan } = readTable(aBatch(lines("Vendor;Model;Qty\nZTE;A;1,000\nZTE;B;3,000")));
    expect(assets.map(({ quantity }) => quantity)).toEqual([1, 3]);
    expect(plan.info.columns[2]?.why).toContain("“1,000” taken for 1: no value tells");
  });

  it("drops the rules that a page or a screen draws between records", () => {
    for (const rule of ["|---|:---:|---|", "------+--------+------", "|------|------|------|"]) {
      const { rows } = readTable(aBatch(lines(`|Site|Vendor|Model|\n${rule}\n|A|ZTE|B8200|`, "|")));
      expect(rows.map((row) => (row.kind === "dropped" ? row.reason : row.kind))).toEqual(["footer", "asset"]);
    }
  });

  it("warns of a record whose cells a delimiter without quotes has pushed behind the header", () => {
    const { rows } = readTable(aBatch(lines("Site;Vendor;Model\nA;ZTE;B8200;\nB;Some; Maker;BBU5900\nC;ZTE;R8862A;")));
    const codes = rows.map((row) => (row.kind === "asset" ? row.diagnostics.map(({ code }) => code) : row.kind));
    expect(codes).toEqual([[], ["cells-behind-header"], []]);
  });

  it("says once that a header has too few names, and takes notes beside a worksheet's table for notes", () => {
    const cells = lines("Vendor;Model\nZTE;A;x\nZTE;B;y\nZTE;C;z");
    const { rows, plan } = readTable(aBatch(cells));
    expect(plan.remarks.map(({ code }) => code)).toEqual(["cells-behind-header"]);
    expect(rows.flatMap((row) => (row.kind === "asset" ? row.diagnostics : []))).toEqual([]);
    expect(readTable(aBatch(cells, { sheet: "RAN" })).plan.remarks).toEqual([]);
  });

  it("rejects a row that identifies nothing, and keeps one with a name only", () => {
    const { rows } = readTable(aBatch(lines("Name;Vendor;Model;Qty\n;;;4\nlonely-router-1;;;\n;;;")));
    expect(rows.map((row) => (row.kind === "dropped" ? row.reason : row.kind))).toEqual(["rejected", "asset", "blank"]);
    expect(rows[0]).toMatchObject({ diagnostic: { code: "no-identifying-field", location: { record: 2 } } });
  });

  it("does not take an address of the network for a site", () => {
    const { assets } = readTable(aBatch(lines("Vendor;Model;Address\nZTE;A;10.0.0.1/32\nZTE;B;2001:db8::1")));
    expect(assets.map(({ site }) => site)).toEqual([undefined, undefined]);
  });

  it("reads JSON columns by the end of their path", () => {
    const { assets } = readTable(
      aBatch([["r1", "Huawei", "NE40E", "active", "Router", "S"]], {
        header: ["name", "device_type.manufacturer.name", "device_type.model", "status.value", "role.name", "serial"],
      }),
    );
    expect(assets[0]).toMatchObject({
      vendor: "Huawei",
      model: "NE40E",
      status: "in-service",
      role: "Router",
      name: "r1",
    });
  });

  it("follows a second header inside the file", () => {
    const { assets, rows } = readTable(
      aBatch(
        lines(
          "NodeId;productName;serialNumber\nN1;Radio 4408;D829144004\nNodeId;FieldReplaceableUnitId;productName;productNumber;serialNumber\nN2;BB-1;Baseband 6630;KDU 137 848/1;D829144005",
        ),
      ),
    );
    expect(rows.map((row) => row.kind)).toEqual(["asset", "dropped", "asset"]);
    expect(assets[1]).toMatchObject({
      model: "Baseband 6630",
      partNumber: "KDU 137 848/1",
      serialNumber: "D829144005",
    });
  });

  it("fills the site of merged cells down, and says so", () => {
    const { assets, plan } = readTable(
      aBatch(lines("Site;Vendor;Model\nSOF1;ZTE;A\n;ZTE;B\n;ZTE;C\nVAR2;ZTE;D\n;ZTE;E\n;ZTE;F")),
    );
    expect(assets.map((asset) => asset.site)).toEqual(["SOF1", "SOF1", "SOF1", "VAR2", "VAR2", "VAR2"]);
    expect(plan.info.columns[0]?.why).toContain("merged");
  });

  it("leaves the site empty where a flat list does not know it", () => {
    const { assets } = readTable(aBatch(lines("Site;Vendor;Model\nSOF1;ZTE;A\nSOF1;ZTE;B\n;ZTE;C\n;ZTE;D\n;ZTE;E")));
    expect(assets[4]?.site).toBeUndefined();
  });

  it("reports an item code that has lost its zero", () => {
    const { rows } = readTable(aBatch(lines("Vendor;Part Number\nHuawei;3058626\nZTE;3058626")));
    expect(rows.map((row) => row.kind === "asset" && row.diagnostics.map(({ code }) => code))).toEqual([
      ["lost-leading-zero"],
      [],
    ]);
  });

  it("takes generation and role from the name of a worksheet when nothing else tells", () => {
    const { assets } = readTable(aBatch(lines("Vendor;Model\nZTE;A"), { sheet: "UMTS NodeB" }));
    expect(assets[0]).toMatchObject({ generations: ["3G"], networkFunction: "nodeb" });
  });

  it("takes a column of network elements for their kinds when it holds kinds", () => {
    const { assets } = readTable(
      aBatch(
        lines(
          "NE Name;Network Element;Vendor;Model\ns1-mme-1;MME;ZTE;A\ns1-mme-2;MME;ZTE;B\ns1-pgw-1;PGW;ZTE;C\ns1-pgw-2;PGW;ZTE;C",
        ),
      ),
    );
    expect(assets[3]).toMatchObject({ name: "s1-pgw-2", role: "PGW", networkFunction: "pgw" });
  });

  it("reports a table without any column of equipment as not recognised", () => {
    expect(() => readTable(aBatch(lines("a;b\n1;2")))).toThrow("not recognised");
  });
});

it("an amount with its unit is one, also under a header that may mean a number", () => {
  const { assets } = readTable(aBatch(lines("Tillverkare;Typ;Antal\nHuawei;RRU5258;1 st\nZTE;R8894;1 200 st.")));
  expect(assets.map(({ quantity }) => quantity)).toEqual([1, 1200]);
});
