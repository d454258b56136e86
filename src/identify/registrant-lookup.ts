/** Lengths of a block's prefix in hexadecimal digits, the longest first: MA-S (36 bits), MA-M (28), MA-L (24). */
const PREFIX_LENGTHS = [9, 7, 6] as const;
const NOT_HEXADECIMAL = /[^0-9A-F]/g;

/**
 * Looks up who registered a MAC address. `registry` maps upper-case hexadecimal prefixes of 6, 7 or 9 digits to the
 * registrant, whose name is the first line: the form in which the npm package `oui-data` holds the IEEE registry.
 */
export function createRegistrantLookup(
  registry: Readonly<Record<string, string>>,
): (mac: string) => string | undefined {
  return (mac) => {
    const digits = mac.toUpperCase().replace(NOT_HEXADECIMAL, "");
    for (const length of PREFIX_LENGTHS) {
      const entry = registry[digits.slice(0, length)];
      if (entry !== undefined) return firstLine(entry);
    }
    return undefined;
  };
}

function firstLine(entry: string): string {
  const end = entry.indexOf("\n");
  return end === -1 ? entry : entry.slice(0, end);
}
