import type { InputInfo } from "../../src/model/input-info.ts";
import type { PackInfo, RuleInfo } from "../../src/model/pack-info.ts";

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** The one file of the invented operator. */
export function someInputs(rows: InputInfo["rows"]): InputInfo[] {
  const column = (index: number, header: string, field: InputInfo["tables"][number]["columns"][number]["field"]) => ({
    index,
    header,
    field,
    why: field === undefined ? "no known word" : "header word",
    examples: ["BBU5900"],
  });
  return [
    {
      name: "rila-ran-core.csv",
      bytes: 412_733,
      sha256: HASH,
      format: "csv",
      encoding: "windows-1251",
      delimiter: ";",
      layoutConfidence: 0.97,
      layoutWhy: "14 cells in 98 of the first 100 records; Cyrillic bytes",
      tables: [
        {
          sheet: undefined,
          headerRow: 3,
          preambleRows: 2,
          profile: undefined,
          impliedVendor: undefined,
          columns: [
            column(0, "Производител", "vendor"),
            column(1, "Модел", "model"),
            column(2, "Сериен №", "serialNumber"),
            column(3, "Функция", "networkFunction"),
            column(4, "Обект", "site"),
            column(5, "Забележка", undefined),
          ],
        },
      ],
      rows,
    },
  ];
}

function rule(id: string, title: string, facts: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id,
    title,
    clause: "Section 2",
    cites: ["bg-declaration-2020"],
    grade: "read",
    caution: undefined,
    enabled: true,
    severity: "high",
    requirement: `${title}: equipment of the named makers is not used there.`,
    check: "vendor-in",
    force: "policy",
    remedy: "Replace it with equipment of another maker and keep the record of disposal.",
    deadline: undefined,
    from: undefined,
    ...facts,
  };
}

const CLEAN: PackInfo = {
  id: "clean-network",
  title: "Clean Network initiative: untrusted vendors",
  jurisdiction: "INT",
  force: "advisory",
  version: "1.0.0",
  sha256: HASH,
  origin: "built-in",
  reviewed: "2026-11-20",
  summary: "States and companies agree to keep equipment of untrusted vendors out of their 5G networks.",
  addressees: "Operators in states that joined, when they adopt it",
  notes: ["The declarations name no dates and no penalties."],
  rules: [
    rule("installed-base", "No untrusted vendor in the installed base", { force: "advisory", from: "2020-10-23" }),
  ],
  instruments: [
    {
      id: "bg-declaration-2020",
      title: "Declaration of Bulgaria and the United States on 5G security, 23 October 2020",
      jurisdiction: "BG",
      force: "advisory",
      status: "signed",
      sources: [{ title: "News report of the signing", url: "https://example.org/5g-declaration" }],
    },
  ],
};

const OWN: PackInfo = {
  ...CLEAN,
  id: "own-5g-policy",
  title: "Rila Mobile: 5G supply chain policy",
  jurisdiction: "BG",
  force: "policy",
  version: "2.1.0",
  origin: "own-5g-policy.yaml",
  summary: "Removal of named makers by part of the network, and a share cap in access.",
  addressees: "All units of the company",
  notes: [],
  rules: [
    rule("core-out", "Core network", { severity: "critical", deadline: "2023-12-31" }),
    rule("management-out", "Network management", { deadline: "2026-12-31" }),
    rule("ran-out", "Radio access", { deadline: "2027-12-31" }),
    rule("transport-out", "Transport", { deadline: "2028-12-31" }),
    rule("access-share", "Share of one maker in 5G access", { check: "share-cap", deadline: "2023-07-31" }),
    rule("transport-share", "Share of one maker in transport", {
      check: "share-cap",
      grade: "disputed",
      caution: "The unit that is counted is disputed.",
    }),
  ],
};

/** One of the two packs, by id. */
export function aPack(id: string): PackInfo {
  return id === CLEAN.id ? CLEAN : OWN;
}
