import { unseen } from "../../facts/unseen.ts";
import { judgedPacks, verdictSentence } from "../../facts/verdict.ts";
import { formatNumber, formatShare } from "../../format.ts";
import type { Page } from "../page.ts";

/** What this report cannot say. */
export function limitations({ result }: Page): Record<string, unknown> {
  const cautions = result.packs.flatMap((pack) =>
    pack.rules
      .filter((rule) => rule.caution !== undefined)
      .map((rule) => ({ pack: pack.id, rule: rule.title, caution: rule.caution, grade: rule.grade })),
  );
  return {
    unseen: unseen(result),
    cautions,
    named: formatShare(result.quality.named),
    notes: result.packs.flatMap((pack) => pack.notes.map((note) => ({ pack: pack.id, note }))),
  };
}

/** The statement per pack and room to sign; names only when they were supplied. */
export function signOff({ result, look, reportId }: Page): Record<string, unknown> {
  return {
    reportId,
    asOf: result.asOf,
    statements: judgedPacks(result).map((pack) => ({
      title: pack.info.title,
      sentence: verdictSentence(pack),
      force: pack.forceAndAddressees,
    })),
    people: [
      { role: "Prepared by", name: look.prepared },
      { role: "Reviewed by", name: look.reviewed },
      { role: "Approved by", name: look.approved },
    ],
  };
}

/** Hashes, versions and the command: what is needed to do the same again. */
export function reproducibility({ result, reportId }: Page): Record<string, unknown> {
  return {
    reportId,
    tool: result.tool,
    schemaVersion: result.schemaVersion,
    asOf: result.asOf,
    act: result.act,
    thresholds: result.gate.thresholds.join(", "),
    command: result.commandLine?.map(quoted).join(" "),
    inputs: result.inputs.map((input) => ({ ...input, bytesText: formatNumber(input.bytes) })),
    packs: result.packs,
  };
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
