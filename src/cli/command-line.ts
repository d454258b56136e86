/** Flags that change the result, in the order in which they are printed. */
const SHAPING = [
  "policy",
  "rules",
  "maxRulesAge",
  "asOf",
  "act",
  "failOn",
  "waivers",
  "corrections",
  "baseline",
  "inventory",
  "add",
  "assessments",
  "costs",
  "plan",
  "dedupe",
  "exclude",
  "mapping",
  "profile",
  "sheet",
  "encoding",
  "delimiter",
  "headerRow",
  "limit",
] as const;

type ShapingFlags = { readonly [Key in (typeof SHAPING)[number]]?: string | number | boolean | readonly string[] };

/**
 * The words that make the same result again: all flags that shape it, from wherever they came, with the day spelt out.
 * Outputs are left out, so that where a report goes does not change what it says.
 */
export function commandLine(command: string, paths: readonly string[], flags: ShapingFlags): string[] {
  const words = SHAPING.flatMap((key) => {
    const value = flags[key];
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${kebab(key)}`];
    if (key === "limit" || key === "exclude") return [value].flat().flatMap((one) => [`--${key}`, String(one)]);
    return [`--${kebab(key)}`, ...(typeof value === "object" ? value : [String(value)])];
  });
  return ["netvet", command, ...paths, ...words];
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
