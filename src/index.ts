/** netvet as a library without Node: bytes in, findings and a result out. */

export { builtinIdentifier } from "./builtin-identifier.ts";
export { gate, parseThresholds, type Threshold } from "./gate.ts";
export type { Identifier } from "./identify/index.ts";
export { type IdentifiedBatch, type IdentifiedRow, type IdentifyRequest, identifyRows } from "./identify-rows.ts";
export type { ScanInput } from "./intake.ts";
export { parsePack } from "./judge/index.ts";
export type { Asset } from "./model/asset.ts";
export { type AssetFacts, assetOf } from "./model/asset-of.ts";
export type { Builtin } from "./model/builtin.ts";
export type { Finding } from "./model/finding.ts";
export type { Identity } from "./model/identity.ts";
export type { LoadedPack, RulePack } from "./model/rule-pack.ts";
export type { ScanResult } from "./model/scan-result.ts";
export { UserError } from "./model/user-error.ts";
export { type PackText, parsePacks } from "./parse-packs.ts";
export { findingText } from "./report/finding-words.ts";
export { type Rendering, type ReportContext, type Reporter, reporters } from "./report/index.ts";
export { parseResult } from "./report/parse-result.ts";
export { scan } from "./scan.ts";
export type { ScanRequest } from "./scan-request.ts";
