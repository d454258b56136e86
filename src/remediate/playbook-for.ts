import type { NetworkFunction } from "../model/network-function.ts";
import type { Playbook } from "../model/playbook.ts";
import type { RemediationItem } from "../model/remediation.ts";

/** The playbook that fits an item best: by its function, then by part and domain, then by domain alone. */
export function playbookFor(
  { function: id, domain }: RemediationItem,
  playbooks: readonly Playbook[],
  functions: readonly NetworkFunction[],
): Playbook | undefined {
  const part = functions.find((one) => one.id === id)?.part;
  let best: { readonly book: Playbook; readonly rank: number } | undefined;
  for (const book of playbooks) {
    const rank = rankOf(book.for, id, domain, part);
    if (rank > (best?.rank ?? 0)) best = { book, rank };
  }
  return best?.book;
}

/** 0 when it does not fit. */
function rankOf(
  { functions, domains, parts }: Playbook["for"],
  id: string | undefined,
  domain: string | undefined,
  part: string | undefined,
): number {
  if (functions?.some((one) => one === id)) return 4;
  if (domains !== undefined && !domains.some((one) => one === domain)) return 0;
  if (parts !== undefined && !parts.some((one) => one === part)) return 0;
  return Number(domains !== undefined) + Number(parts !== undefined) * 2;
}
