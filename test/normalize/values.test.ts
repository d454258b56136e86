import { describe, expect, it } from "vitest";
import { cleanCell, createCellReader } from "../../src/normalize/cell-text.ts";
import { becameDate, hasLostDigits } from "../../src/normalize/damage.ts";
import { createDateReader, type DateOrder, decideDateOrder } from "../../src/normalize/dates.ts";
import { readGenerations } from "../../src/normalize/generations.ts";
import { isBoughtIn } from "../../src/normalize/implied-vendor.ts";
import { readMacAddress } from "../../src/normalize/mac-addresses.ts";
import { createMonthReader } from "../../src/normalize/month-names.ts";
import { createFunctionFinder } from "../../src/normalize/network-functions.ts";
import { decideDecimalMark, readNumber } from "../../src/normalize/numbers.ts";
import { readObjectId } from "../../src/normalize/object-ids.ts";
import { readSiteTags } from "../../src/normalize/site-tags.ts";
import { createStatusReader, statusOf } from "../../src/normalize/statuses.ts";
import { context } from "./table.ts";

const month = createMonthReader(context.headers.months);
const functions = createFunctionFinder(context.functions);
const status = createStatusReader(context.headers);

describe("cells", () => {
  it.each([
    ['="03058626"', "03058626"],
    ["'00123", "00123"],
    ["`=1+1", "=1+1"],
    ["\u00a0 x \u200b", "x"],
    ['"quoted"', "quoted"],
    ["=SUM(A1)", "=SUM(A1)"],
    ["'", ""],
  ])("%s is %s", (raw, text) => expect(cleanCell(raw)).toBe(text));

  it.each(["", " ", "-", "--", "N/A", "NoObject", "Неизвестно", "无", "#REF!", "NULL", "S/N", "Sin serie", "б/н"])(
    "%j says nothing",
    (raw) => expect(createCellReader(context.headers.nulls)(raw)).toBeUndefined(),
  );

  it.each(["0", "no", "A", "-48"])("%j says something", (raw) =>
    expect(createCellReader(context.headers.nulls)(raw)).toBe(raw),
  );
});

describe("dates", () => {
  it.each<[string, DateOrder, string | undefined]>([
    ["2021-03-05", "dmy", "2021-03-05"],
    ["2021-03-05T23:30:00-05:00", "dmy", "2021-03-05"],
    ["2021/3/5", "dmy", "2021-03-05"],
    ["05.03.2021", "dmy", "2021-03-05"],
    ["2021\u201105\u201131", "dmy", "2021-05-31"],
    ["31\u201305\u20132021", "mdy", "2021-05-31"],
    ["05/03/2021 10:22", "mdy", "2021-05-03"],
    ["25/03/2021", "mdy", "2021-03-25"],
    ["5.3.21", "dmy", "2021-03-05"],
    ["20210305", "dmy", "2021-03-05"],
    ["2021年3月5日", "dmy", "2021-03-05"],
    ["5 March 2021", "dmy", "2021-03-05"],
    ["Mar 5, 2021 10:00 AM", "dmy", "2021-03-05"],
    ["05-мар-21", "dmy", "2021-03-05"],
    ["5. března 2021", "dmy", "2021-03-05"],
    ["5 août 2021", "dmy", "2021-08-05"],
    ["17 Μαΐου 2020", "dmy", "2020-05-17"],
    ["44260", "dmy", "2021-03-05"],
    ["1614902400", "dmy", "2021-03-05"],
    ["1614902400000", "dmy", "2021-03-05"],
    ["31.02.2021", "dmy", undefined],
    ["2021", "dmy", undefined],
    ["0000-00-00", "dmy", undefined],
    ["soon", "dmy", undefined],
    ["12345678901234567890", "dmy", undefined],
  ])("%s (%s) is %s", (text, order, date) => expect(createDateReader(order, month)(text).date).toBe(date));

  it.each([
    ["2019", "incomplete"],
    ["2019W12", "incomplete"],
    ["1970-01-01 00:00", "placeholder"],
    ["soon", "unreadable"],
  ])("%s is %s", (text, trouble) => expect(createDateReader("dmy", month)(text)).toEqual({ date: undefined, trouble }));

  it("reads the order off the values, and says when it had to assume", () => {
    expect(decideDateOrder(["01/02/2021", "01/25/2021"])).toEqual({ order: "mdy", by: "values" });
    expect(decideDateOrder(["01/02/2021", "25/01/2021"])).toEqual({ order: "dmy", by: "values" });
    expect(decideDateOrder(["01/02/2021"], "dmy")).toEqual({ order: "dmy", by: "assumption" });
    expect(decideDateOrder(["01/02/2021"], "dmy", ["1/31/2025 10:00:00 AM"])).toEqual({
      order: "mdy",
      by: "columns beside",
    });
    expect(decideDateOrder(["01.02.2021"], "dmy", ["1/31/2025"])).toEqual({ order: "dmy", by: "assumption" });
    expect(decideDateOrder(["2021-02-01"])).toEqual({ order: "dmy", by: "values" });
  });

  it("knows every month of every language by itself", () => {
    for (const [index, names] of context.headers.months.entries()) {
      const first = names[0] ?? "";
      expect(month(first.toLowerCase()), first).toBe(index + 1);
    }
  });
});

describe("numbers", () => {
  it.each([
    ["12 pcs", ".", 12],
    ["1.000,00", ",", 1000],
    ["1,000.50", ".", 1000.5],
    ["1 250,75", ",", 1250.75],
    ["5-", ",", -5],
    ["(5)", ".", -5],
    ["x 3", ".", 3],
    ["€ 12.50", ".", 12.5],
    ["0", ".", 0],
    ["3 x 4", ".", undefined],
    ["none", ".", undefined],
  ] as const)("%s (%s) is %s", (text, mark, value) => expect(readNumber(text, mark)).toBe(value));

  it("decides the mark by the values, then by the column beside it, then by the language", () => {
    expect(decideDecimalMark(["1.234,5"], ".")).toBe(",");
    expect(decideDecimalMark(["1,5"], ".")).toBe(",");
    expect(decideDecimalMark(["1.000", "24"], ".")).toBe(",");
    expect(decideDecimalMark(["12,000", "5"], ".", ",")).toBe(",");
    expect(decideDecimalMark(["12.000", "3.000"], ",")).toBe(".");
    expect(decideDecimalMark(["12"], ",")).toBe(",");
  });
});

describe("addresses and identifiers", () => {
  it.each([
    ["00:1E:10:AA:BB:CC", "00:1e:10:aa:bb:cc"],
    ["00-1e-10-aa-bb-cc", "00:1e:10:aa:bb:cc"],
    ["001e.10aa.bbcc", "00:1e:10:aa:bb:cc"],
    ["001e-10aa-bbcc", "00:1e:10:aa:bb:cc"],
    ["001E10AABBCC", "00:1e:10:aa:bb:cc"],
    ["0:1e:10:a:b:c", "00:1e:10:0a:0b:0c"],
    ["00:1e:10:aa:bb:cc, 00:1e:10:aa:bb:cd", "00:1e:10:aa:bb:cc"],
    ["00:00:00:00:00:00", undefined],
    ["ff:ff:ff:ff:ff:ff", undefined],
    ["not a mac", undefined],
    ["00\u201118\u201182\u2011AA\u2011BB\u201101", "00:18:82:aa:bb:01"],
  ])("%s is %s", (text, mac) => expect(readMacAddress(text)).toBe(mac));

  it.each([
    [".1.3.6.1.4.1.2011.2.23", "1.3.6.1.4.1.2011.2.23"],
    ["iso.3.6.1.4.1.2011", "1.3.6.1.4.1.2011"],
    ["enterprises.3902.1", "1.3.6.1.4.1.3902.1"],
    ["SNMPv2-SMI::enterprises.2011.2", "1.3.6.1.4.1.2011.2"],
    ["iso.org.dod.internet.private.enterprises.2011", "1.3.6.1.4.1.2011"],
    ["0.0", undefined],
    ["cisco", undefined],
  ])("%s is %s", (text, oid) => expect(readObjectId(text)).toBe(oid));
});

describe("words", () => {
  it.each([
    ["5G NR", ["5G"]],
    ["LTE", ["4G"]],
    ["NSA", ["5G"]],
    ["UMTS/LTE", ["3G", "4G"]],
    ["2G/3G/4G/5G", ["2G", "3G", "4G", "5G"]],
    ["GULN", ["2G", "3G", "4G", "5G"]],
    ["L1800+U900", ["3G", "4G"]],
    ["n78", ["5G"]],
    ["E-UTRAN", ["4G"]],
    ["MAN", []],
    ["PS CORE", []],
  ])("%s names %j", (text, generations) => expect(readGenerations(text)).toEqual(generations));

  it.each([
    ["gNodeB", "gnb"],
    ["gNB-DU", "gnb-du"],
    ["AMF", "amf"],
    ["Cell site router (CSR)", "cell-site-router"],
    ["базова станция", "base-station"],
    ["RRU5901", "rru"],
    ["Massive MIMO AAU", "aau"],
    ["基站", "base-station"],
    ["BTS", "base-station"],
    ["something else", undefined],
  ])("role %s is %s", (text, id) => expect(functions.inRole(text)?.id).toBe(id));

  it.each([
    ["Remote Radio Unit for 1800 MHz", "rru"],
    ["sof-amf-01", "amf"],
    ["Fan tray for BBU", undefined],
    ["Router with firewall", undefined],
    ["Universal Main Processing & Transmission Unit", undefined],
    ["Panel for the power of DU", undefined],
  ])("in a text %s is %s", (text, id) => expect(functions.inText(text)?.id).toBe(id));

  it.each([
    ["Active", "in-service"],
    ["offline", "in-service"],
    ["В експлоатация", "in-service"],
    ["на склад", "spare"],
    ["bestellt", "ordered"],
    ["Planned", "planned"],
    ["изведен от експлоатация", "retired"],
    ["报废", "retired"],
    ["Decommissioned", "retired"],
    ["scrapped", "retired"],
    ["decommissioned 2022-05-01", "retired"],
    ["Retired on 12.05.2021", "retired"],
    ["Removed from network", "retired"],
    ["vyradený", "retired"],
    ["отписано", "retired"],
    ["in service since 2020", "in-service"],
    ["retired 5 units", undefined],
    ["weird", undefined],
  ])("status %s is %s", (text, state) => expect(status(text)?.status).toBe(state));

  it.each([
    "EoL",
    "EOS",
    "End of life",
    "End of Sale",
    "end of support",
    "obsolete",
    "discontinued",
    "устарял",
    "abgekündigt",
  ])("how the maker supports a product (%s) leaves the status open", (text) => expect(status(text)).toBeUndefined());

  it.each([
    "Out of service",
    "out-of-service",
    "disabled",
    "Inactive",
    "down",
    "faulty",
    "Decommissioning",
    "извън експлоатация",
    "jashtë përdorimit",
    "isključen",
    "εκτός λειτουργίας",
    "außer Betrieb",
    "hors service",
    "Fuera de servicio",
    "mimo provoz",
    "ur drift",
    "停用",
  ])("a unit that is %s still stands", (text) => expect(status(text)).toEqual({ status: "in-service", works: false }));

  it.each([
    [["EoL", "In service"], "in-service"],
    [["Decommissioned", "In service"], "in-service"],
    [["retired", "spare"], "spare"],
    [["down", "Decommissioned"], "retired"],
    [["Decommissioned", "down"], "retired"],
    [["offline", "planned"], "planned"],
    [["planned", "active"], "planned"],
    [["EoL", ""], undefined],
  ])("columns that say %j give %s", (texts, state) => expect(statusOf(texts.map(status))).toBe(state));

  it("splits tags", () => {
    expect(readSiteTags("National security; Embassy|core ,core")).toEqual(["national-security", "embassy", "core"]);
    expect(readSiteTags('["a","b"]')).toEqual(["a", "b"]);
  });
});

describe("damage", () => {
  it.each(["2.10306E+19", "2,1E+15", "6.37702E+15"])("%s has lost digits", (text) =>
    expect(hasLostDigits(text)).toBe(true),
  );
  it.each(["210306E1", "1E", "2.5", "E2E+5", "21023105"])("%s has not", (text) =>
    expect(hasLostDigits(text)).toBe(false),
  );
  it.each(["2-Mar", "Mar-02", "2023-03-02 00:00:00", "02.03.2023"])("%s became a date", (text) =>
    expect(becameDate(text)).toBe(true),
  );
  it.each(["RRU-5901", "2-MAR-X1", "AAU5613", "V1.2.2023a"])("%s did not", (text) =>
    expect(becameDate(text)).toBe(false),
  );
});

describe("implied makers", () => {
  it.each(["Panel antenna 8 ports", "RET", "SFP 10G LR", "Rectifier R4850", "Lithium battery", "SSD 480GB"])(
    "%s may be bought in",
    (text) => expect(isBoughtIn(undefined, [text])).toBe(true),
  );
  it.each(["Active antenna unit", "AAU5613 antenna integrated", "UMPT", "Router"])("%s is not", (text) =>
    expect(isBoughtIn(undefined, [text])).toBe(false),
  );
});
