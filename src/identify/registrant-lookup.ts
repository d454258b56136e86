/** Lengths of a block's prefix in hexadecimal digits, the longest first: MA-S (36 bits), MA-M (28), MA-L (24). */
const PREFIX_LENGTHS = [9, 7, 6] as const;
const NOT_HEXADECIMAL = /[^0-9A-F]/g;

/**
 * Looks up who registered a MAC address. `blocks` maps registrants to their upper-case hexadecimal prefixes of 6, 7 or 9
 * digits, joined by spaces. The table is made at the first look-up.
 */
export function createRegistrantLookup(blocks: Readonly<Record<string, string>>): (mac: string) => string | undefined {
  let registrants: Map<string, string> | undefined;
  return (mac) => {
    registrants ??= byPrefix(blocks);
    const digits = mac.toUpperCase().replace(NOT_HEXADECIMAL, "");
    for (const length of PREFIX_LENGTHS) {
      const registrant = registrants.get(digits.slice(0, length));
      if (registrant !== undefined) return registrant;
    }
    return undefined;
  };
}

function byPrefix(blocks: Readonly<Record<string, string>>): Map<string, string> {
  const pairs = Object.entries(blocks).flatMap(([registrant, prefixes]) =>
    prefixes.split(" ").map((prefix) => [prefix, registrant] as const),
  );
  return new Map(pairs);
}
