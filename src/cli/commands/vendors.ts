import { UserError } from "../../model/user-error.ts";
import type { Vendor } from "../../model/vendor.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { indented } from "../../report/text/lines.ts";
import { fold } from "../../text/fold.ts";
import { nearest } from "../../text/nearest.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printLines } from "../print.ts";
import { table } from "../table.ts";

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
  const { vendors } = await loadBuiltin();
  const vendor = findVendor(word, vendors);
  const width = Math.min(Math.max(io.stdout.columns ?? 100, 72), 110);
  await printLines(io, vendorLines(vendor, width));
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

function vendorLines(vendor: Vendor, width: number): string[] {
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => indented(line, 2, width))];
  const span = (from?: string, until?: string) => (from || until ? ` (${from ?? ""} to ${until ?? "today"})` : "");
  return [
    ...indented(
      `${vendor.id}: ${vendor.name}${vendor.country === undefined ? "" : `, controlled from ${vendor.country}`}`,
      0,
      width,
    ),
    ...vendor.notes.flatMap((one) => indented(one, 2, width)),
    ...section("Names", [vendor.aliases.map(({ value }) => value).join(", ")].filter(Boolean)),
    ...section(
      "Only looks like it",
      vendor.falseFriends.map(({ value, why }) => `${value}: ${why}`),
    ),
    ...section(
      "Ties",
      vendor.relations.map(({ entity, kind, of, from, until }) => `${entity}: ${kind} of ${of}${span(from, until)}`),
    ),
    ...section(
      "Designations",
      vendor.designations.map(({ regime, since }) => `${regime}${since === undefined ? "" : `, since ${since}`}`),
    ),
    ...section(
      "Product families",
      vendor.families.map(
        (family) =>
          `${family.name}: ${family.function ?? "function not given"}; such as ${family.match.slice(0, 3).join(", ")}`,
      ),
    ),
    ...section(
      "SNMP object ids",
      vendor.objectIds.map(({ prefix, name }) => `${prefix}: ${name}`),
    ),
    ...section(
      "MAC registrants",
      vendor.registrants.map(({ name }) => name),
    ),
  ];
}
