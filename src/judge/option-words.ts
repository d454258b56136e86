/** The name of a maker by its id. */
export type NameOf = (vendor: string) => string;

/** `a, b and c`. */
export function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Makers by name. */
export function makerNames(vendors: readonly string[], nameOf: NameOf): string {
  return listOf(vendors.map(nameOf));
}

/** Makers by name, and how far the rule reaches to companies that are tied to them. */
export function barredWords(
  options: { readonly vendors: readonly string[]; readonly affiliates: boolean | "not-stated" },
  nameOf: NameOf,
): string {
  return `${makerNames(options.vendors, nameOf)} (${AFFILIATES[`${options.affiliates}`]})`;
}

const AFFILIATES = {
  true: "subsidiaries count with them; joint ventures and minority holdings are for a person",
  false: "companies tied to them are not meant",
  "not-stated": "whether companies tied to them are meant is not stated, so a person decides of those",
} as const;

/** Makers by name, each with the day from which something holds for it. */
export function datedNames(
  entries: readonly { readonly vendor: string; readonly on: string }[],
  nameOf: NameOf,
): string {
  return entries.map(({ vendor, on }) => `${nameOf(vendor)} from ${on}`).join(", ") || "none is listed";
}

/** A share between 0 and 1 in per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
