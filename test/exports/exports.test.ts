import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countRow, intake } from "../../src/intake.ts";
import { noRows } from "../../src/model/row-tally.ts";
import { UserError } from "../../src/model/user-error.ts";
import { withResult } from "../../src/with-result.ts";
import { context, facts } from "../normalize/table.ts";

const FILES = "test/exports/files";

/** What an export was read as: how, then one line a record, then the sums; a file that cannot be read says why. */
async function reading(name: string): Promise<string> {
  const lines: string[] = [];
  const counts = noRows();
  const bytes = readFileSync(`${FILES}/${name}`);
  const input = { name, bytes: pieces(bytes), byteLength: bytes.length };
  const { items, result } = withResult(intake(input, context));
  try {
    for await (const { batch, plan, first } of items) {
      for (const { record, code } of batch.rejected) lines.push(`${record} rejected ${code}`);
      for (let row = first; row < batch.length; row += 1) {
        const read = plan.row(batch, row);
        countRow(counts, read);
        if (read.kind === "asset") lines.push(`${batch.record(row)} ${JSON.stringify(facts(read.asset))}`);
        if (read.kind === "asset") lines.push(...read.diagnostics.map(({ code, field }) => `  ${code} ${field}`));
        else lines.push(`${batch.record(row)} ${read.kind === "dropped" ? `dropped: ${read.reason}` : "rejected"}`);
      }
    }
    const { info, notes } = result();
    const tables = info.tables.map(({ sheet, profile }) => [sheet, profile ?? "no profile"].filter(Boolean).join(": "));
    lines.unshift([info.format, info.encoding, info.delimiter, ...new Set(tables)].filter(Boolean).join(" | "));
    for (const note of notes) lines.push(`${note.code}: ${note.message}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, error.hint, ""].filter((text) => text !== undefined).join("\n");
  }
  const dropped = Object.values(counts.dropped).reduce((sum, count) => sum + count, 0);
  expect(counts.read).toBe(counts.assets + counts.rejected + dropped);
  return `${lines.join("\n")}\n`;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}

describe("an export as a system writes it", () => {
  const names = readdirSync(FILES).sort();

  it("is there for every kind of source", () => {
    expect(names.length).toBeGreaterThan(100);
  });

  it.each(names)("%s gives the assets that stand beside it", async (name) => {
    await expect(await reading(name)).toMatchFileSnapshot(`expected/${name}.txt`);
  });
});
