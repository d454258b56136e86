import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { csvText } from "../support/csv-text.ts";
import { root } from "../support/reference.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

interface Line {
  readonly kind: string;
  readonly expect: string;
  readonly description: string;
}

const LINES: readonly Line[] = parse(readFileSync(`${root}/test/quality/order-lines.csv`), { columns: true });

/** Kinds of which none may be refused. */
const REFUSED = { "of others": true, fits: true, "taken away": true, service: true, cost: true };

/** What `netvet gate` says of each description, by its place. */
async function gated(descriptions: readonly string[], column = "Description"): Promise<string[]> {
  const rows = descriptions.map((text) => ({ [column]: text, Quantity: "1" }));
  const cwd = folderWith({ "order.csv": csvText([column, "Quantity"], rows) });
  await runCli(["gate", "order.csv", "-o", "ndjson=found.ndjson", "--fail-on", "none"], { cwd });
  const found = new Map<number, string>();
  for (const line of textOf(cwd, "found.ndjson").trim().split("\n")) {
    const { outcome, asset }: Finding = JSON.parse(line);
    if (asset !== undefined) found.set(asset.location.record - 2, outcome);
  }
  return descriptions.map((_, at) => found.get(at) ?? "pass");
}

describe("lines of quotes and orders in thirteen languages, written for this test, end as a compliance officer would have them", () => {
  it("whatever is bought and whichever way round it is said", async () => {
    const outcomes = await gated(LINES.map(({ description }) => description));
    expect(LINES.map((line, at) => ({ ...line, expect: outcomes[at] }))).toEqual(LINES);
  });

  it("also where they stand in the column of the product, as far as nobody is refused nor cleared for another", async () => {
    const outcomes = await gated(
      LINES.map(({ description }) => description),
      "Product",
    );
    const wrong = LINES.filter(({ kind }, at) => outcomes[at] === (kind in REFUSED ? "fail" : "pass"));
    expect(wrong.filter(({ kind, expect: said }) => kind in REFUSED || said !== "pass")).toEqual([]);
  });

  it("none of which asks that a box of another maker be refused, nor that software of Huawei or ZTE pass", () => {
    const ends = (kind: string) => [...new Set(LINES.filter((line) => line.kind === kind).map((line) => line.expect))];
    for (const kind of Object.keys(REFUSED)) expect(ends(kind)).not.toContain("fail");
    for (const kind of ["software", "service", "taken away", "box"]) expect(ends(kind)).not.toContain("pass");
  });
});
