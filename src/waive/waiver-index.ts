import { createMatchIndex, type MatchIndex } from "../model/match-index.ts";
import type { Waiver, WaiverMatch } from "../model/waiver.ts";

const KEYS = ["fingerprint", "pack", "rule", "vendor", "site", "model", "serialNumber", "function"] as const;

const made = new WeakMap<readonly Waiver[], MatchIndex<keyof WaiverMatch, Waiver>>();

/** The index of a list of waivers, made once for each list: findings come batch by batch. */
export function waiverIndex(waivers: readonly Waiver[]): MatchIndex<keyof WaiverMatch, Waiver> {
  const known = made.get(waivers) ?? createMatchIndex(waivers, KEYS);
  made.set(waivers, known);
  return known;
}
