import type { Evidence } from "./evidence.ts";

/** How sure the identity is; see the README for the meaning of each word. */
export const CONFIDENCES = ["confirmed", "probable", "possible", "conflicting", "unknown"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who made an asset, and why we think so. */
export interface Identity {
  /** Vendor id of the maker, the likeliest one when `possible` or `conflicting`, undefined when unknown. */
  readonly vendor: string | undefined;
  readonly vendorName: string | undefined;
  /** Only `confirmed` and `probable` name a maker surely enough to judge; `possible` and `conflicting` are for a person. */
  readonly confidence: Confidence;
  /** Brand on the box when it differs from the maker, such as `FusionServer` or `Netaş`. */
  readonly brand: string | undefined;
  /** Product family, such as `BBU5900`. */
  readonly family: string | undefined;
  /** Network function and generations that the product family implies, used where the source names none. */
  readonly familyFunction: string | undefined;
  readonly familyGenerations: readonly string[];
  /** The other maker when signals disagree. */
  readonly rival: string | undefined;
  /** Its name, when the catalogue knows it. */
  readonly rivalName?: string | undefined;
  /** All evidence, strongest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * The name in the vendor cell that stands against the maker although the catalogue knows nobody of that name, so that no
 * piece of evidence speaks of it; undefined when there is none.
 */
export function strangerOf({ rival, evidence }: Pick<Identity, "rival" | "evidence">): string | undefined {
  return rival === undefined || evidence.some(({ vendor }) => vendor === rival) ? undefined : rival;
}

/** What is said of such a name. */
export const STRANGER_WORDS = "a name that the catalogue does not know: a maker or a seller";

/** True when the maker is named surely enough to judge: confirmed or probable. */
export function isNamed(identity: Identity): boolean {
  return identity.confidence === "confirmed" || identity.confidence === "probable";
}
