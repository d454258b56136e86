import type { Sources, Vendor } from "../model/vendor.ts";
import { indented } from "../report/text/lines.ts";

/** All that the catalogue knows of one maker, and where it was read. */
export function vendorLines(vendor: Vendor, sources: Sources, width: number): string[] {
  const seat = vendor.country === undefined ? "" : `, controlled from ${vendor.country}`;
  return [
    ...indented(`${vendor.id}: ${vendor.name}${seat}`, 0, width),
    ...vendor.notes.flatMap((one) => indented(one, 2, width)),
    ...sections(vendor).flatMap(([title, lines]) => section(title, lines, width)),
    ...section("Sources", sourceLines(vendor, sources), width),
  ];
}

function section(title: string, lines: readonly string[], width: number): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => indented(line, 2, width))];
}

function sections(vendor: Vendor): (readonly [string, readonly string[]])[] {
  const { aliases, falseFriends, relations, designations, families, objectIds, registrants, ponIds } = vendor;
  return [
    ["Names", [aliases.map(({ value }) => value).join(", ")].filter(Boolean)],
    ["Only looks like it", falseFriends.map(({ value, why }) => `${value}: ${why}`)],
    ["Ties", relations.map((one) => `${one.entity}: ${one.kind} of ${one.of}${span(one)}`)],
    [
      "Designations",
      designations.map((one) => `${one.regime}${one.since === undefined ? "" : `, since ${one.since}`}`),
    ],
    ["Product families", families.map(familyLine)],
    ["SNMP object ids", objectIds.map(({ prefix, name }) => `${prefix}: ${name}`)],
    ["MAC registrants", registrants.map(({ name }) => name)],
    ["PON vendor ids", ponIds.map(({ id }) => id)],
    ["Serial numbers", vendor.serials.map(layoutLine)],
    ["Part numbers", vendor.partNumbers.map(layoutLine)],
    ["Software", vendor.software.map(layoutLine)],
  ];
}

function span({ from, until }: { from?: string | undefined; until?: string | undefined }): string {
  return from || until ? ` (${from ?? ""} to ${until ?? "today"})` : "";
}

function familyLine({ name, function: own, match, grade }: Vendor["families"][number]): string {
  const examples = match.slice(0, 3).join(", ");
  return `${name}: ${own ?? "function not given"}; such as ${examples}${grade === "recalled" ? "; recalled, not read" : ""}`;
}

function layoutLine({ name, match, strength }: Vendor["serials"][number]): string {
  return `${name}, ${strength}: such as ${match[0] ?? ""}`;
}

/** How many facts were read and how many recalled, and each source once. */
function sourceLines(vendor: Vendor, sources: Sources): string[] {
  const { aliases, relations, designations, families, objectIds, registrants, ponIds, opticsNames, cpeNames } = vendor;
  const layouts = [...vendor.serials, ...vendor.partNumbers, ...vendor.software];
  const names = [...aliases, ...relations, ...designations, ...registrants, ...ponIds, ...opticsNames, ...cpeNames];
  const facts = [...names, ...families, ...objectIds, ...layouts];
  if (facts.length === 0) return [];
  const recalled = facts.filter(({ grade }) => grade === "recalled").length;
  const keys = new Set(facts.filter(({ grade }) => grade === "read").flatMap(({ source }) => source));
  return [
    `${facts.length - recalled} facts were read in these, ${recalled} are recalled, which alone never raise an alarm.`,
    ...[...keys].sort().flatMap((key) => (sources[key] === undefined ? [] : [sourceLine(sources[key])])),
  ];
}

function sourceLine({ title, url }: Sources[string]): string {
  return url === undefined ? title : `${title}: ${url}`;
}
