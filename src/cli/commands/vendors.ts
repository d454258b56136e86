import { UserError } from "../../model/user-error.ts";
import type { Vendor } from "../../model/vendor.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { fold } from "../../text/fold.ts";
import { nearest } from "../../text/nearest.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printLines } from "../print.ts";
import { table } from "../table.ts";
import { vendorLines } from "../vendor-lines.ts";

/** `vendors list`: every maker of the catalogue. */
export async function vendorsList(io: Io): Promise<ExitCode> {
  const { vendors } = await loadBuiltin();
  const rows = vendors.map((vendor) => [
    vendor.id,
    vendor.country ?? "-",
    String(vendor.aliases.length),
    String(vendor.families.length),
    vendor.name,
  ]);
  await printLines(io, table([["id", "seat", "names", "families", "name"], ...rows], io.stdout.columns ?? 110));
  return EXIT.passed;
}

/** `vendors show`: how one maker is recognised, what it is tied to, and what only looks like it. */
export async function vendorsShow(word: string, io: Io): Promise<ExitCode> {
  const { vendors, sources } = await loadBuiltin();
  const vendor = findVendor(word, vendors);
  const width = Math.min(Math.max(io.stdout.columns ?? 100, 72), 110);
  await printLines(io, vendorLines(vendor, sources, width));
  return EXIT.passed;
}

function findVendor(word: string, vendors: readonly Vendor[]): Vendor {
  const wanted = fold(word);
  const found =
    vendors.find(({ id }) => id === word.toLowerCase()) ??
    vendors.find(({ name, aliases }) =>
      [name, ...aliases.map(({ value }) => value)].some((one) => fold(one) === wanted),
    );
  if (found) return found;
  const close = nearest(
    word,
    vendors.flatMap(({ id, name }) => [id, name]),
  );
  const hint = `${close === undefined ? "" : `Did you mean ${close}? `}netvet vendors list prints all.`;
  throw new UserError(`there is no maker ${JSON.stringify(word)} in the catalogue`, {}, hint);
}
