import type { Feature } from "../feature.ts";

const ASCII_SERIAL = /^([A-Z]{4})-?[0-9A-F]{8}$/i;
/** An OLT shows the letters once more behind the digits: `48575443E4D0A5A2 (HWTC-E4D0A5A2)`. */
const HEX_SERIAL = /^([0-9A-F]{8})[0-9A-F]{8}(?: ?\([A-Z]{4}-?[0-9A-F]{8}\))?$/i;

/** The ITU-T vendor id that begins the serial number of an optical network terminal: `HWTC1A2B3C4D`, `48575443…`. */
export const ponId: Feature = {
  id: "pon-id",
  fields: ["serialNumber"],
  compile(vendors) {
    const byId = new Map(
      vendors.flatMap((vendor) =>
        vendor.ponIds.map((entry) => [entry.id.toUpperCase(), { vendor: vendor.id, entry }] as const),
      ),
    );
    if (byId.size === 0) return undefined;
    return (cell, say) => {
      const id = ASCII_SERIAL.exec(cell.text)?.[1] ?? fromHex(HEX_SERIAL.exec(cell.text)?.[1]);
      const found = id === undefined ? undefined : byId.get(id.toUpperCase());
      if (found === undefined) return;
      say({
        vendor: found.vendor,
        strength: found.entry.strength,
        grade: found.entry.grade,
        comparedWith: `PON vendor id ${found.entry.id}`,
      });
    };
  },
  patterns: (vendors) =>
    vendors.flatMap(({ ponIds }) => ponIds.flatMap(({ id }) => [`^${id}[0-9A-F]{8}$`, `^${toHex(id)}[0-9A-F]{8}$`])),
};

function fromHex(hex: string | undefined): string | undefined {
  return hex?.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

function toHex(id: string): string {
  return [...id.toUpperCase()].map((letter) => letter.charCodeAt(0).toString(16)).join("");
}
