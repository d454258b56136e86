import type { Cost, Costs } from "./measure.ts";
import {
  BARE,
  BARE_JSON,
  BARE_QUOTED,
  HTML,
  PYTHON,
  SCAN,
  SCAN_JSON,
  SCAN_QUOTED,
  SCAN_QUOTED_TWO,
  SCAN_TENTH,
  SCAN_TWO,
} from "./ways.ts";

/** Titles of the two starts. */
export const EMPTY = "node -e 0";
export const VERSION = "netvet --version";

interface Target {
  readonly what: string;
  readonly most: number;
  readonly unit: "×" | "MB" | "s";
  /** Asked of so many rows and more. */
  readonly rows?: number;
  /** Undefined where a part of it was not measured. */
  readonly value: (costs: Costs) => number | undefined;
}

const seconds = ({ seconds }: Cost) => seconds;
const peak = ({ peakMb }: Cost) => peakMb;

/** What is asked of netvet, as ratios of one run. */
const TARGETS: readonly Target[] = [
  time("scan, 1 thread, to csv-parse", 0.3, SCAN, BARE),
  time("scan, 2 threads, to csv-parse", 0.18, SCAN_TWO, BARE),
  time("scan, all quoted, 1 thread, to csv-parse", 0.45, SCAN_QUOTED, BARE_QUOTED),
  time("scan, all quoted, 2 threads, to csv-parse", 0.27, SCAN_QUOTED_TWO, BARE_QUOTED),
  time("scan, 1 thread, to the Python script", 0.75, SCAN, PYTHON),
  time("scan, 2 threads, to the Python script", 0.45, SCAN_TWO, PYTHON),
  time("scan of NDJSON, 1 thread, to JSON.parse", 1.15, SCAN_JSON, BARE_JSON),
  one("peak memory of a scan, 2 threads", 300, "MB", SCAN_TWO, peak),
  // What is asked is that ten million rows need what one million needs; below that, the start of the program shows.
  { ...ratio("peak memory to that of a tenth of the rows", 1.1, SCAN_TWO, SCAN_TENTH, peak), rows: 10_000_000 },
  ratio("time to ten times that of a tenth of the rows", 1.05, SCAN_TWO, SCAN_TENTH, seconds, 10),
  one("HTML of the saved result", 10, "s", HTML, seconds),
  one("peak memory of that HTML", 400, "MB", HTML, peak),
  time("`netvet --version` to `node -e 0`", 1.6, VERSION, EMPTY),
];

function time(what: string, most: number, way: string, against: string): Target {
  return ratio(what, most, way, against, seconds);
}

function ratio(
  what: string,
  most: number,
  way: string,
  against: string,
  of: (cost: Cost) => number,
  times = 1,
): Target {
  const value = (costs: Costs) => {
    const [cost, other] = [costs.get(way), costs.get(against)];
    return cost === undefined || other === undefined ? undefined : of(cost) / (times * of(other));
  };
  return { what, most, unit: "×", value };
}

function one(what: string, most: number, unit: Target["unit"], way: string, of: (cost: Cost) => number): Target {
  const value = (costs: Costs) => {
    const cost = costs.get(way);
    return cost === undefined ? undefined : of(cost);
  };
  return { what, most, unit, value };
}

/** A table of what is asked and what was measured; only lines of which all parts were measured. */
export function targetTable(costs: Costs, rows: number): readonly string[] {
  const asked = TARGETS.filter((target) => rows >= (target.rows ?? 0));
  const lines = asked.flatMap(({ what, most, unit, value }) => {
    const measured = value(costs);
    if (measured === undefined) return [];
    const digits = unit === "×" ? 2 : unit === "s" ? 1 : 0;
    return [`| ${what} | ${most} ${unit} | ${measured.toFixed(digits)} ${unit} | ${measured <= most ? "yes" : "no"} |`];
  });
  return lines.length === 0 ? [] : ["| | at most | measured | kept |", "| --- | ---: | ---: | --- |", ...lines];
}
