import { describe, expect, it } from "vitest";
import { runCli } from "./support/run-cli.ts";

/** What became of each record: text of its first telling cell and its maker, `?` without one, `-` where it was dropped. */
async function read(header: string, records: readonly string[]): Promise<readonly string[]> {
  const input = [header, ...records].join("\n");
  const { stdout } = await runCli(["identify", "-", "--format", "ndjson"], { input });
  const assets = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ asset }) => asset !== undefined);
  const maker = new Map(assets.map(({ location, identity }) => [location.record, identity.vendor ?? "?"]));
  return records.map((_, at) => maker.get(at + 2) ?? "-");
}

describe("a record with words of totals and titles", () => {
  it("is equipment where the catalogue knows the name, beside a quantity or alone", async () => {
    const records = [
      "RRU5904,3",
      '"Total Access 5000",2',
      "Total Access 5000,",
      "Site Router 6675,",
      "Huawei BBU 5900,",
    ];
    expect(await read("Model,Qty", records)).toEqual(["huawei", "adtran", "adtran", "?", "huawei"]);
    expect(await read("Site,Model", ["S1,RRU5904", ",Total Access 5000", ",Site Router 6675"])).toEqual([
      "huawei",
      "adtran",
      "?",
    ]);
  });

  it("still adds up or heads others where it only mentions equipment", async () => {
    const records = ["RRU5904,3", "Total RRU5904,3", "Общо Huawei RRU5904,3", "Subtotal BBU 5900,", "Total,6"];
    expect(await read("Model,Qty", records)).toEqual(["huawei", "-", "-", "-", "-"]);
  });

  it("is a position of a quote in any language without quantity, where numbered titles head groups", async () => {
    const records = [
      "A,Rádiová sieť,,,",
      '"A.1","Rádiová jednotka Nokia AHEGB",12,ks,"1200,00"',
      "A.2,Huawei BBU5900,,,",
      "B,Jadro siete,,,",
      "B.1,Nokia AMIA,2,ks,900",
    ];
    expect(await read("Pol.,Popis,Množstvo,MJ,Jednotková cena", records)).toEqual([
      "-",
      "nokia",
      "huawei",
      "-",
      "nokia",
    ]);
  });

  it("is a position of a bill without quantity, and no title of the rows below", async () => {
    const records = [
      "A,Core network,,",
      "1,AUSF,1,5",
      "2,Huawei BBU 5900,,",
      ",Huawei DBS5900 base stations,,",
      ",Site: SOF1 BTS3900,,",
      "3,AHEGA,2,7",
    ];
    expect(await read("No,Description,Qty,Unit price", records)).toEqual(["-", "?", "huawei", "huawei", "-", "nokia"]);
  });
});
