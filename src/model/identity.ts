import type { Evidence } from "./evidence.ts";

/** How sure the identity is; see the README for the meaning of each word. */
export const CONFIDENCES = ["confirmed", "probable", "possible", "conflicting", "unknown"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who made an asset, and why we think so. */
export interface Identity {
  /** Vendor id of the maker, the likeliest one when `possible` or `conflicting`, undefined when unknown. */
  readonly vendor: string | undefined;
  readonly vendorName: string | undefined;
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
  /** All evidence, strongest first. */
  readonly evidence: readonly Evidence[];
}

/** True when the maker is named surely enough to judge: confirmed or probable. */
export function isNamed(identity: Identity): boolean {
  return identity.confidence === "confirmed" || identity.confidence === "probable";
}
