import type { RecordDifference, RecordedFile, RunRecord } from "../model/run-record.ts";

/** Everything that is not the same in a record and in the record of the assessment done again. */
export function recordDifferences(recorded: RunRecord, now: RunRecord): RecordDifference[] {
  return [
    ...pair("netvet", recorded.tool.version, now.tool.version),
    ...fileDifferences(recorded.inputs, now.inputs),
    ...fileDifferences(recorded.network ?? [], now.network ?? []),
    ...packDifferences(recorded, now),
    ...numbers("rows", recorded.rows, now.rows),
    ...numbers("assets", recorded.assets, now.assets),
    ...numbers("units", recorded.units, now.units),
    ...numbers("findings", recorded.findings, now.findings),
    ...pair("gate", gateWord(recorded), gateWord(now)),
    ...pair("fingerprints of the findings", recorded.fingerprints ?? "not kept", now.fingerprints ?? "not kept"),
  ];
}

function pair(what: string, recorded: string, now: string): RecordDifference[] {
  return recorded === now ? [] : [{ what, recorded, now }];
}

/** By bytes and not by name: a renamed file is the same file. */
function fileDifferences(recorded: readonly RecordedFile[], now: readonly RecordedFile[]): RecordDifference[] {
  const left = [...now];
  const missing = recorded.filter((file) => {
    const at = left.findIndex(({ sha256 }) => sha256 !== undefined && sha256 === file.sha256);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(missing.length, left.length) }, (_, index) => ({
    what: `input ${missing[index]?.name ?? left[index]?.name ?? ""}`,
    recorded: fileText(missing[index]),
    now: fileText(left[index]),
  }));
}

function fileText(file: RecordedFile | undefined): string {
  if (file === undefined) return "no such file";
  return file.sha256 === undefined ? "SHA-256 not kept" : `SHA-256 ${file.sha256}, ${file.bytes} bytes`;
}

function packDifferences(recorded: RunRecord, now: RunRecord): RecordDifference[] {
  const ids = [...new Set([...recorded.packs, ...now.packs].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [a = "not applied", b = "not applied"] = [recorded, now].map(({ packs }) => {
      const pack = packs.find((one) => one.id === id);
      return pack && `${pack.version}, SHA-256 ${pack.sha256}`;
    });
    return pair(`pack ${id}`, a, b);
  });
}

function numbers(
  what: string,
  recorded: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): RecordDifference[] {
  return Object.keys({ ...recorded, ...now }).flatMap((key) =>
    pair(`${what}, ${key}`, String(recorded[key] ?? 0), String(now[key] ?? 0)),
  );
}

function gateWord({ passed, thresholds }: RunRecord): string {
  return `${passed ? "passed" : "failed"} on ${thresholds.join(", ") || "nothing"}`;
}
