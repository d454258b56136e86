import { parsePack } from "../../src/judge/index.ts";
import type { LoadedPack } from "../../src/model/rule-pack.ts";

/** A pack `own` of one rule `rule` on the radio network; give what differs as YAML, such as its check. */
export function aRulePack(rule: string): LoadedPack {
  const text = `id: own
title: Own policy
jurisdiction: BG
force: policy
version: 1.0.0
reviewed: 2026-01-01
summary: What we run.
addressees: Ourselves.
rules:
  - id: rule
    title: Rule
    cites: ["own:board decision"]
    grade: read
    severity: high
    requirement: As it says.
    scope: { acts: [operate], domains: [ran] }
    remedy: { action: clarify, how: Ask. }
    examples: [{ asset: {}, asOf: 2026-01-01, outcome: fail }]
    ${rule}
`;
  return { pack: parsePack(text, "own.yaml"), sha256: "", origin: "own.yaml" };
}
