import { DOMAINS } from "../../../model/network-function.ts";
import type { ScanResult, VendorResult } from "../../../model/scan-result.ts";
import { CAPS, type Page } from "../page.ts";
import { domainWord } from "./domain-words.ts";
import { evaluation } from "./evaluation.ts";

/** Every maker: what stands of it, how surely it is known, where, and how it was judged. */
export function suppliers({ result }: Page): Record<string, unknown> {
  const domains = domainsOf(result);
  const shown = [...result.vendors]
    .sort((a, b) => b.assets - a.assets || (a.name < b.name ? -1 : 1))
    .slice(0, CAPS.vendors);
  return {
    domains: domains.map(domainWord),
    vendors: shown.map((vendor) => ({
      name: vendor.vendor === undefined ? "Maker not known" : vendor.name,
      assets: vendor.assets,
      units: vendor.units,
      sites: vendor.sites,
      sure: vendor.confidence.confirmed + vendor.confidence.probable,
      unsure: vendor.confidence.possible + vendor.confidence.conflicting + vendor.confidence.unknown,
      outcomes: vendor.outcomes,
      domains: domains.map((domain) => assetsIn(result, vendor, domain)),
    })),
    shown: shown.length,
    total: result.vendors.length,
    evaluation: evaluation(result.suppliers),
  };
}

function domainsOf(result: ScanResult): string[] {
  const present = new Set((result.presence ?? []).map((one) => one.domain));
  return [...DOMAINS, "unknown"].filter((domain) => present.has(domain));
}

function assetsIn(result: ScanResult, vendor: VendorResult, domain: string): number {
  return (result.presence ?? [])
    .filter((one) => one.vendor === vendor.vendor && one.domain === domain)
    .reduce((sum, one) => sum + one.assets, 0);
}
