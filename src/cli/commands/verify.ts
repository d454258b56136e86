import { compareResults, partDifferences, recordDifferences } from "../../compare/index.ts";
import type { RecordDifference, RunRecord } from "../../model/run-record.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { UserError } from "../../model/user-error.ts";
import { inRecordedOrder } from "../../node/in-recorded-order.ts";
import { loadRecord } from "../../node/load-record.ts";
import { type PreparedScan, prepareScan } from "../../node/prepare-scan.ts";
import { UnknownPack } from "../../node/resolve-packs.ts";
import { runScan } from "../../node/scan-files.ts";
import { stateText } from "../../report/comparison/words.ts";
import { escapeTerminal } from "../../report/escape/terminal.ts";
import { count } from "../../report/format.ts";
import { json } from "../../report/json.ts";
import { parseResult } from "../../report/parse-result.ts";
import { recordOf } from "../../report/record.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { splitPolicy } from "../option-values.ts";
import { printLines } from "../print.ts";
import { type IntakeFlags, intakeOptions } from "../settings.ts";

/** Flags of `verify`. */
export interface VerifyFlags extends IntakeFlags {
  readonly inventory: readonly string[];
  readonly policy?: readonly string[];
  readonly rules?: string;
  readonly network?: readonly string[];
  readonly add?: readonly string[];
  readonly waivers?: string;
  readonly corrections?: string;
  readonly assessments?: string;
}

const RECORD_ALONE = [
  "  Of a page its record is checked, not the words and pictures around it: make it anew to be sure of these.",
];

/** What was new then depends on a baseline that is no part of the report; a gate on it is left out. */
const SINCE = "new";

/** Does the assessment behind a report again and says what differs. */
export async function verifyCommand(report: string, flags: VerifyFlags, io: Io): Promise<ExitCode> {
  const { record, result } = await loadRecord(report, io.cwd);
  refuseWithoutFiles(report, record, flags);
  const prepared = await prepareAgain(record, flags, io).catch((error: unknown) => {
    throw error instanceof UnknownPack && flags.policy === undefined ? ownPack(report, record, error, flags) : error;
  });
  const again = await assessAgain(record, prepared, io);
  const now = recordOf(again);
  const { thresholds, passed } = record.thresholds.includes(SINCE) ? now : record;
  const inRecord = recordDifferences({ ...record, thresholds, passed }, now);
  // Where already inputs or packs differ, every part would.
  const inParts = result === undefined || inRecord.length > 0 ? [] : partDifferences(result, asSaved(again));
  const differences = [...inRecord, ...inParts];
  await printLines(io, verdictLines(report, record, differences).map(escapeTerminal));
  if (result === undefined && differences.length === 0) await printLines(io, RECORD_ALONE);
  if (result !== undefined && differences.length > 0) await printLines(io, findingLines(report, result, again));
  return differences.length === 0 ? EXIT.passed : EXIT.failed;
}

/** A result as it is read again when it was saved: with the texts that findings have there. */
function asSaved(result: ScanResult): ScanResult {
  return parseResult([...json.render(result, { templates: {}, colour: false, columns: 100 })].join(""));
}

/** Files that it was made with must be named again. */
function refuseWithoutFiles(report: string, record: RunRecord, flags: VerifyFlags): void {
  for (const [kind, one] of [
    ["waivers", "waiver"],
    ["corrections", "correction"],
  ] as const)
    if (record[kind] > 0 && flags[kind] === undefined)
      throw new UserError(
        `it was made with ${count(record[kind], one)}`,
        { file: report },
        `Name their file: --${kind} netvet-${kind}.yaml.`,
      );
  for (const [flag, files, given] of [
    ["--network", record.network ?? [], flags.network],
    ["--add", record.inputs.filter(({ part }) => part === "order"), flags.add],
  ] as const)
    if (files.length > 0 && given === undefined) throw missing(report, flag, files);
}

function missing(report: string, flag: string, files: RunRecord["inputs"]): UserError {
  const names = files.map(({ name }) => name).join(" ");
  return new UserError(`it was made together with ${names}`, { file: report }, `Name the files: ${flag} ${names}`);
}

/** Packs of one's own are not in the report; whose id nothing here has, it was made with. */
function ownPack(report: string, { packs }: RunRecord, { id, known }: UnknownPack, { rules }: VerifyFlags): UserError {
  const named = packs.map((pack) => (known.includes(pack.id) ? pack.id : `${pack.id}.yaml`)).join(" ");
  return new UserError(
    `it was made with the pack ${id}, which does not come with netvet${rules === undefined ? "" : ` and is not in ${rules}`}`,
    { file: report },
    `Name the folder of your own packs: --rules folder; or all packs, your own by path: -p ${named}.`,
  );
}

async function prepareAgain(record: RunRecord, flags: VerifyFlags, io: Io): Promise<PreparedScan> {
  const policy = splitPolicy(flags.policy);
  const named = record.packs.map(({ id }) => id);
  const thresholds = record.thresholds.filter((threshold) => threshold !== SINCE);
  return prepareScan([...flags.inventory, ...policy.inputs], {
    policy: policy.values ?? named,
    rulesFolder: flags.rules,
    network: flags.network,
    order: flags.add,
    asOf: record.asOf,
    today: io.today(),
    act: record.act,
    failOn: thresholds.length === 0 ? ["none"] : thresholds,
    waivers: flags.waivers,
    corrections: flags.corrections,
    assessments: flags.assessments,
    dedupe: record.dedupe,
    exclude: flags.exclude,
    intake: await intakeOptions(flags, io),
    cwd: io.cwd,
    stdin: io.stdin,
  });
}

async function assessAgain(record: RunRecord, prepared: PreparedScan, io: Io): Promise<ScanResult> {
  const { inputs, network, order } = prepared.request;
  const isAdded = ({ part }: RunRecord["inputs"][number]) => part === "order";
  const request = {
    ...prepared.request,
    inputs: await inRecordedOrder(
      inputs,
      record.inputs.filter((file) => !isAdded(file)),
    ),
    network: network && (await inRecordedOrder(network, record.network ?? [])),
    order: order && (await inRecordedOrder(order, record.inputs.filter(isAdded))),
  };
  return runScan({ ...prepared, request }, () => io.signal.throwIfAborted());
}

function verdictLines(report: string, record: RunRecord, differences: readonly RecordDifference[]): string[] {
  const { inputs, packs, asOf, tool, rows } = record;
  if (differences.length === 0)
    return [
      `${report}: the same. ${count(inputs.length, "input")}, ${count(packs.length, "pack")}, netvet ${tool.version}, as of ${asOf}:`,
      `  ${count(rows.assets, "asset")} ${rows.assets === 1 ? "gives" : "give"} the same counts, findings and gate.`,
    ];
  return [
    `${report}: NOT the same as what these files give. What differs:`,
    ...differences.flatMap(({ what, recorded, now }) => [`  ${what}`, `    in it  ${recorded}`, `    now    ${now}`]),
  ];
}

function findingLines(name: string, result: ScanResult, again: ScanResult): string[] {
  const { changes } = compareResults({ name, result }, { name: "now", result: again }, 20);
  return changes.map((change) => `  finding ${change.fingerprint}: ${WORDS[change.kind]}, ${stateText(change)}`);
}

const WORDS = { new: "not in it", closed: "only in it", changed: "other outcome or units" } as const;
