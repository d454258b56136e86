import type { Finding } from "./finding.ts";
import { byUrgencyThenPlace } from "./finding-order.ts";
import { OUTCOMES } from "./outcome.ts";

/** The most urgent findings of one outcome. */
interface KeptOutcome {
  list: Finding[];
  /** The least urgent of them once there are enough; whatever is less urgent need not be kept. */
  bar: Finding | undefined;
}

/** The most urgent findings of each outcome, while rows pass. */
export type KeptFindings = Readonly<Record<Finding["outcome"], KeptOutcome>>;

/** Of the findings that a result shows each outcome has this part to itself, if it has so many. */
const RESERVED = 1 / 10;

/** So many more than are wanted are kept of an outcome before the least urgent are dropped. */
const BEYOND = 500;

/** None yet. */
export function noneKept(): KeptFindings {
  const none = (): KeptOutcome => ({ list: [], bar: undefined });
  return { fail: none(), due: none(), review: none(), unknown: none() };
}

/**
 * True for a finding that is, as far as is known by now, among the most urgent of its outcome. With `record`, for one that
 * differs from it in nothing but the record of the same table at which it stands.
 */
export function isUrgent(kept: KeptFindings, finding: Finding, record?: number): boolean {
  const { bar } = kept[finding.outcome];
  return bar === undefined || byUrgencyThenPlace(finding, bar, record) <= 0;
}

/** Keeps a finding, and as many of the most urgent of its outcome as may be shown when there are enough. */
export function keepUrgent(kept: KeptFindings, finding: Finding, limit: number): void {
  const { list } = kept[finding.outcome];
  list.push(finding);
  const most = roomFor(finding.outcome, kept, limit);
  if (list.length >= most + BEYOND) trim(kept[finding.outcome], most);
}

/** How many of an outcome may be shown: what the more urgent ones leave, and its part in any case. */
function roomFor(outcome: Finding["outcome"], kept: KeptFindings, limit: number): number {
  let left = limit;
  for (const worse of OUTCOMES) {
    if (worse === outcome || worse === "pass") break;
    left -= kept[worse].list.length;
  }
  return Math.max(left, Math.floor(limit * RESERVED), 1);
}

/**
 * The findings that a result shows, at most `limit`, in order of urgency: of each outcome its part, so that breaches leave
 * room for questions, and beyond that the most urgent.
 */
export function shownFindings(kept: KeptFindings, limit: number): readonly Finding[] {
  const lists = OUTCOMES.flatMap((outcome) => (outcome === "pass" ? [] : [kept[outcome]]));
  for (const one of lists) trim(one, limit);
  const reserved = lists.map(({ list }) => Math.min(list.length, Math.floor(limit * RESERVED)));
  let free = limit - reserved.reduce((sum, count) => sum + count, 0);
  return lists.flatMap(({ list }, index) => {
    const own = reserved[index] ?? 0;
    const more = Math.min(free, list.length - own);
    free -= more;
    return list.slice(0, own + more);
  });
}

/** Cuts to the most urgent ones, sorted. */
function trim(one: KeptOutcome, limit: number): void {
  one.list.sort(byUrgencyThenPlace);
  if (one.list.length < limit) return;
  one.list.length = limit;
  one.bar = one.list[limit - 1];
}
