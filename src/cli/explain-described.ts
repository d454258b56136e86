import { builtinIdentifier } from "../builtin-identifier.ts";
import { identifyRows } from "../identify-rows.ts";
import type { ScanInput } from "../intake.ts";
import type { Act, Asset, AssetField } from "../model/asset.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import { UserError } from "../model/user-error.ts";
import { prepareScan } from "../node/prepare-scan.ts";
import { runScan } from "../node/scan-files.ts";
import { TELLING } from "../normalize/index.ts";
import { indented } from "../report/text/lines.ts";
import { nearest } from "../text/nearest.ts";
import { findingLines, identityLines, type Look } from "./explain-finding.ts";
import type { Io } from "./io.ts";
import { splitPolicy } from "./option-values.ts";
import type { ShowFlags } from "./settings.ts";
import { wrappedTable } from "./table.ts";

/** Flags of `explain`: facts of an asset, or none when a finding of a saved result is explained. */
export interface ExplainFlags extends ShowFlags {
  readonly vendor?: string;
  readonly model?: string;
  readonly partNumber?: string;
  readonly serial?: string;
  readonly description?: string;
  readonly mac?: string;
  readonly sysObjectId?: string;
  readonly software?: string;
  readonly function?: string;
  readonly installed?: string;
  readonly policy?: readonly string[];
  readonly asOf?: string;
  readonly act?: Act;
  readonly rules?: string;
}

type Facts = Readonly<Partial<Record<AssetField, string>>>;

const SOURCE = "<command line>";

/** The flag that gives a field, as it is typed and as commander names it. */
const FLAGS = [
  ["--vendor", "vendor", "vendor"],
  ["--model", "model", "model"],
  ["--part-number", "partNumber", "partNumber"],
  ["--serial", "serial", "serialNumber"],
  ["--description", "description", "description"],
  ["--mac", "mac", "macAddress"],
  ["--sys-object-id", "sysObjectId", "sysObjectId"],
  ["--software", "software", "softwareVersion"],
  ["--function", "function", "networkFunction"],
  ["--installed", "installed", "installedOn"],
] as const;

/** The facts that the flags give of an asset, under the names of its fields. */
export function describedAsset(flags: ExplainFlags): Facts {
  const facts = FLAGS.map(([, name, field]) => [field, flags[name]] as const);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}

/** Sends the described asset down the same line as an inventory of one record, and tells what came out. */
export async function explainDescribed(facts: Facts, flags: ExplainFlags, io: Io, look: Look): Promise<string[]> {
  if (!TELLING.some((field) => facts[field] !== undefined)) throw tooLittle();
  const mapping = Object.fromEntries(Object.keys(facts).map((field) => [field, field])) as Record<string, AssetField>; // the fields themselves
  const { request } = await prepareScan([], {
    policy: splitPolicy(flags.policy).values,
    rulesFolder: flags.rules,
    asOf: flags.asOf ?? io.today(),
    today: io.today(),
    act: flags.act,
    failOn: ["none"],
    intake: { normalize: { mapping } },
    cwd: io.cwd,
    stdin: io.stdin,
  });
  const asset = await assetOf(facts, request);
  if (flags.function !== undefined && asset.networkFunction === undefined)
    throw noFunction(flags.function, request.builtin.functions);
  for (const [flag, , field] of FLAGS)
    if (facts[field] !== undefined && asset[field] === undefined) throw saysNothing(flag, facts[field]);
  const { identity, considered } = builtinIdentifier(request.builtin, request.identify).explain(asset);
  const result = await runScan({ request: { ...request, inputs: [inputOf(facts)] } });
  const found = result.findings.shown;
  const lost = considered.map((one) => [`  ${one.vendorName}`, one.field, JSON.stringify(one.read), one.why]);
  return [
    ...identityLines(identity, look, false).slice(1),
    ...(lost.length === 0 ? [] : ["", look.paint.bold("Considered, and why not"), ...wrappedTable(lost, look.width)]),
    "",
    ...found.flatMap((finding) => [
      ...findingLines({ ...finding, asset: undefined, identity: undefined }, result, look),
      "",
    ]),
    ...(found.length === 0
      ? indented(
          `No rule of ${request.packs.map(({ pack }) => pack.id).join(", ")} is broken as of ${request.asOf}.`,
          0,
          look.width,
        )
      : []),
  ];
}

function noFunction(text: string, functions: readonly NetworkFunction[]): UserError {
  const close = nearest(
    text,
    functions.flatMap(({ id, name, words }) => [name, id, ...words]),
  );
  return new UserError(
    `--function does not know ${JSON.stringify(text)}`,
    {},
    close === undefined ? `Functions are: ${functions.map(({ name }) => name).join(", ")}.` : `Did you mean ${close}?`,
  );
}

function saysNothing(flag: string, text: string): UserError {
  return new UserError(
    `${flag} ${JSON.stringify(text)} cannot be read: it is not in a form that the field has, or it is a word for nothing`,
    {},
    "Give it as an export would, or leave it out.",
  );
}

function inputOf(facts: Facts): ScanInput {
  const bytes = new TextEncoder().encode(JSON.stringify([facts]));
  async function* pass(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { name: SOURCE, byteLength: bytes.byteLength, bytes: pass() };
}

async function assetOf(facts: Facts, request: Parameters<typeof identifyRows>[1]): Promise<Asset> {
  for await (const { rows } of identifyRows(inputOf(facts), request)) {
    const asset = rows[0]?.asset;
    if (asset !== undefined) return asset;
  }
  throw tooLittle();
}

function tooLittle(): UserError {
  return new UserError(
    "these facts do not describe an asset",
    {},
    "Give at least a vendor, a model, a part number, a serial number, a description, a MAC address or an SNMP object id.",
  );
}
