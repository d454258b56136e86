import { escapeMarkdown } from "../escape/markdown.ts";
import { FORCE_WORDS } from "../facts/outcome-words.ts";
import type { Json } from "../machine/json.ts";
import { isWebAddress, type PackRule, sourceAddress } from "../machine/rule-index.ts";
import { shown } from "../machine/shown.ts";

/** GitHub takes names of 255, texts of 1,024 characters and 20 tags; more refuses the file. */
const NAME = 255;
const TEXT = 1000;
const TAGS = 20;

/** GitHub sorts security alerts by this number (as CVSS); none for what is only for information. */
const SECURITY_SEVERITY = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0", info: undefined } as const;

/** A rule of a pack as a SARIF reportingDescriptor. */
export function sarifRule(entry: PackRule): Json {
  const { id, pack, rule } = entry;
  return {
    id,
    name: pascalCase(rule.id),
    shortDescription: { text: shown(rule.title, NAME) },
    fullDescription: { text: shown(rule.requirement, TEXT) },
    helpUri: sourceAddress(entry),
    help: { text: helpText(entry), markdown: helpMarkdown(entry) },
    defaultConfiguration: { enabled: rule.enabled, level: rule.force === "proposed" ? "note" : "error" },
    properties: {
      tags: tags(entry),
      precision: rule.grade === "read" ? "very-high" : "low",
      "problem.severity": rule.force === "proposed" ? "recommendation" : "error",
      "security-severity": rule.force === "proposed" ? undefined : SECURITY_SEVERITY[rule.severity],
      pack: pack.id,
      packVersion: pack.version,
      jurisdiction: pack.jurisdiction,
      force: rule.force,
      severity: rule.severity,
      clause: rule.clause,
      cites: rule.cites,
      grade: rule.grade,
      caution: rule.caution,
      check: rule.check,
      from: rule.from,
      deadline: rule.deadline,
    },
  };
}

function tags({ pack, rule }: PackRule): string[] {
  const words = [
    "security",
    "supply-chain",
    `pack:${pack.id}`,
    `force:${rule.force}`,
    `jurisdiction:${pack.jurisdiction}`,
  ];
  return [...new Set([...words, ...rule.cites.map((id) => `cites:${id}`)])].slice(0, TAGS);
}

function helpText(entry: PackRule): string {
  return helpParts(entry)
    .map(([head, body]) => `${head}: ${body}`)
    .join("\n");
}

function helpMarkdown(entry: PackRule): string {
  const lines = helpParts(entry).map(([head, body]) => `**${head}.** ${escapeMarkdown(body)}`);
  const sources = cited(entry).flatMap(({ title, sources: [source] }) =>
    isWebAddress(source?.url) ? [`- [${escapeMarkdown(title)}](<${source.url}>)`] : [`- ${escapeMarkdown(title)}`],
  );
  return [...lines, sources.join("\n")].filter((part) => part !== "").join("\n\n");
}

function helpParts(entry: PackRule): [string, string][] {
  const { pack, rule } = entry;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["Requirement", rule.requirement],
    ["Clause", rule.clause],
    ["Pack", `${pack.title} (${pack.id} ${pack.version}, reviewed ${pack.reviewed})`],
    ["Force", `${rule.force}. ${FORCE_WORDS[rule.force]}`],
    ["First forbidden day", rule.from],
    ["Last allowed day", rule.deadline],
    ["Caution", rule.caution],
    ["What to do", rule.remedy],
    [
      "Texts",
      cited(entry)
        .map(({ title }) => title)
        .join("; "),
    ],
  ];
  return parts.flatMap(([head, body]) => (body ? [[head, shown(body, TEXT)] as [string, string]] : []));
}

function cited({ pack, rule }: PackRule): PackRule["pack"]["instruments"] {
  return pack.instruments.filter((instrument) => rule.cites.includes(instrument.id));
}

function pascalCase(id: string): string {
  return id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()).slice(0, NAME);
}
