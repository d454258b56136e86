import type { ScanResult } from "../model/scan-result.ts";
import { newFirst } from "./facts/since-baseline.ts";
import { findingTotal } from "./facts/totals.ts";
import { utf8Length } from "./machine/shown.ts";
import { findingRow, findingsHead, markdownHead, markdownTail, moreLine } from "./markdown/parts.ts";
import type { Rendering } from "./reporter.ts";

/** Room of a report in bytes of UTF-8, and the most findings that it lists. */
interface Room {
  readonly bytes: number;
  readonly rows: number;
}

/** GitHub refuses a comment of more than 65,536 characters; GitLab takes a million. */
const COMMENT: Room = { bytes: 60_000, rows: 100 };
/** GitHub drops a step summary of more than 1 MiB, and sometimes one that is near it. */
const SUMMARY: Room = { bytes: 900_000, rows: Number.POSITIVE_INFINITY };

/** Markdown for a comment on a merge request. */
export const markdown: Rendering = { render: (result) => renderMarkdown(result, COMMENT) };

/** The same for GitHub's step summary, with as many findings as it can hold. */
export const stepSummary: Rendering = { render: (result) => renderMarkdown(result, SUMMARY) };

/** Head and tail always stand; the list between them ends at the edge of a row, with the number of rows left out. */
function* renderMarkdown(result: ScanResult, room: Room): Iterable<string> {
  const [head, tail] = [markdownHead(result), markdownTail(result)];
  const total = findingTotal(result);
  yield head;
  if (total > 0) yield findingsHead;
  let left = room.bytes - utf8Length(head + findingsHead + moreLine(total) + tail);
  let listed = 0;
  for (const finding of newFirst(result.findings.shown)) {
    const row = findingRow(finding);
    left -= utf8Length(row);
    if (left < 0 || listed >= room.rows) break;
    yield row;
    listed += 1;
  }
  yield moreLine(total - listed);
  yield tail;
}
