import { describe, expect, it } from "vitest";
import { aBatch, lines, readTable } from "./table.ts";

function codes(text: string): readonly (readonly string[])[] {
  return readTable(aBatch(lines(text))).rows.map((row) =>
    row.kind === "asset" ? row.diagnostics.map(({ code, message }) => `${code}: ${message}`) : [],
  );
}

describe("days of one record", () => {
  it("that contradict each other are said, and others are not", () => {
    const said = codes(`Vendor;Model;Serial;Order Date;Install Date;Manufacture Date
      ZTE;B8200;S1;2021-05-06;2021-01-02;2020-01-01
      ZTE;B8200;S2;2020-05-06;2021-01-02;2021-02-01
      ZTE;B8200;S3;2020-05-06;2021-01-02;2020-01-01
      ZTE;B8200;S4;;2021-01-02;`);
    expect(said).toEqual([
      ["dates-out-of-order: ordered 2021-05-06, after it was installed 2021-01-02"],
      ["dates-out-of-order: manufactured 2021-02-01, after it was installed 2021-01-02"],
      [],
      [],
    ]);
  });

  it("prove nothing where the day of installation is that of the node around the unit", () => {
    const said = codes(`Device;Vendor;Model;Serial;Parent Device;Install Date;Manufacture Date
      x;ZTE;B8200;S1;node-1;2020-01-02;2021-02-01`);
    expect(said).toEqual([[]]);
  });

  it("the newest of all is known of the table when it was read", () => {
    const { plan } = readTable(
      aBatch(lines("Vendor;Model;Install Date\nZTE;B;2021-01-02\nZTE;B;05.06.2023\nZTE;B;n/a")),
    );
    expect(plan.newestDay()).toBe("2023-06-05");
  });
});
