import type { ScanResult } from "../../model/scan-result.ts";
import { findingTotal } from "../facts/totals.ts";
import { formatNumber } from "../format.ts";
import type { Json } from "../machine/json.ts";
import { shown } from "../machine/shown.ts";
import { sourceUri } from "../machine/source-uri.ts";

const OMITTED = "findings-omitted";
const MORE = "diagnostics-omitted";

/** One descriptor for each kind of trouble that the run reports. */
export function notificationDescriptors(result: ScanResult): Json[] {
  const codes = result.diagnostics.byCode.map(({ code }) => code);
  return [...new Set([...codes, OMITTED, MORE])].sort().map((id) => ({ id }));
}

/** The diagnostics that the result kept, and in words what was left out of them and of the findings. */
export function notifications(result: ScanResult, artifacts: ReadonlyMap<string, number>, listed: number): Json[] {
  const { shown: kept, total } = result.diagnostics;
  const omitted = findingTotal(result) - listed;
  const said = kept.map(({ level, code, message, location }) => ({
    level,
    descriptor: { id: code },
    message: { text: shown(message, 1000).replaceAll("](", "] (") },
    locations:
      location === undefined
        ? undefined
        : [
            {
              physicalLocation: {
                artifactLocation: { uri: sourceUri(location.source), index: artifacts.get(location.source) },
                region: { startLine: Math.max(1, location.line ?? location.record) },
              },
            },
          ],
  }));
  return [
    ...said,
    ...(total > kept.length
      ? [extra(MORE, `${formatNumber(total - kept.length)} more diagnostics are not listed.`)]
      : []),
    ...(omitted > 0
      ? [
          extra(
            OMITTED,
            `${formatNumber(omitted)} more findings are not listed; the totals stand in the run's properties.`,
          ),
        ]
      : []),
  ];
}

function extra(id: string, text: string): Json {
  return { level: "note", descriptor: { id }, message: { text } };
}
