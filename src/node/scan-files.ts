import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { scan } from "../scan.ts";
import { withResult } from "../with-result.ts";
import { type PreparedScan, prepareScan, type ScanFilesOptions } from "./prepare-scan.ts";

/** Takes findings in batches, as they are met; reading waits for it. */
export type FindingSink = (findings: readonly Finding[]) => void | Promise<void>;

/** The result, and files of named folders that were left out because netvet does not read their kind. */
export interface ScannedFiles {
  readonly result: ScanResult;
  /** Files of folders of a kind that netvet does not read. */
  readonly leftOut: readonly string[];
}

/**
 * Scans files, folders, patterns and `-` as one assessment. The result lists the most urgent findings and counts all;
 * `onFindings` is handed every one of them. Throws a UserError for everything that the caller can mend.
 */
export async function scanFiles(
  paths: readonly string[],
  options: ScanFilesOptions & { readonly onFindings?: FindingSink | undefined } = {},
): Promise<ScannedFiles> {
  const prepared = await prepareScan(paths, options);
  return { result: await runScan(prepared, options.onFindings), leftOut: prepared.found.leftOut };
}

/** Runs a prepared scan to its end. */
export async function runScan(
  { request }: Pick<PreparedScan, "request">,
  onFindings?: FindingSink,
): Promise<ScanResult> {
  const listed = onFindings !== undefined || request.texts !== undefined;
  const { items, result } = withResult(scan({ ...request, listed }));
  for await (const findings of items) await onFindings?.(findings);
  return result();
}
