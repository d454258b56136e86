import type { Finding } from "../../model/finding.ts";
import type { PackInfo, RuleInfo } from "../../model/pack-info.ts";
import type { ScanResult } from "../../model/scan-result.ts";

/** A rule in its pack. */
export interface PackRule {
  /** `pack/rule`. */
  readonly id: string;
  readonly pack: PackInfo;
  readonly rule: RuleInfo;
}

/** All rules of the packs that were applied, in their order. */
export function packRules(result: ScanResult): PackRule[] {
  return result.packs.flatMap((pack) => pack.rules.map((rule) => ({ id: `${pack.id}/${rule.id}`, pack, rule })));
}

/** Id of the rule that a finding is of, as `pack/rule`. */
export function ruleIdOf(finding: Pick<Finding, "pack" | "rule">): string {
  return `${finding.pack}/${finding.rule}`;
}

/** The first http(s) address of a text that the rule cites. */
export function sourceAddress({ pack, rule }: PackRule): string | undefined {
  const cited = pack.instruments.filter((instrument) => rule.cites.includes(instrument.id));
  return cited.flatMap((instrument) => instrument.sources.map(({ url }) => url)).find(isWebAddress);
}

/** True for an address that a host may make a link of. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s<>"'`]+$/.test(url) && URL.canParse(url);
}
