import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { generateInventory } from "./generate.ts";
import type { Way } from "./ways.ts";

/** What one run of one way cost: wall-clock and CPU seconds, and the most memory it held. */
export interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly peakMb: number;
}

export type Costs = ReadonlyMap<string, Cost>;

const METER = join(import.meta.dirname, "meter.js");

/** Medians by title. Each round runs every way once, so that a slow moment of the machine hits all of them. */
export function measure(ways: readonly Way[], runs: number, folder: string): Costs {
  const costs = new Map<string, Cost[]>(ways.map(({ title }) => [title, []]));
  for (let run = 0; run < runs; run++) {
    for (const way of ways) costs.get(way.title)?.push(runOnce(way, folder));
  }
  return new Map([...costs].map(([title, all]) => [title, medianCost(all)]));
}

function runOnce({ title, form, rows, before, command }: Way, folder: string): Cost {
  const path = generateInventory(folder, rows, form);
  before?.();
  return metered(title, command(path));
}

function metered(title: string, command: readonly string[]): Cost {
  const { status, stdout, stderr } = spawnSync(process.execPath, [METER, ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${title} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Cost; // written by the meter
}

const STARTS = 15;

/** How long programs take that do next to nothing, in turns. */
export function measureStarts(commands: Readonly<Record<string, readonly string[]>>): Costs {
  const costs = new Map<string, Cost[]>(Object.keys(commands).map((title) => [title, []]));
  for (let run = 0; run < STARTS; run++) {
    for (const [title, command] of Object.entries(commands)) costs.get(title)?.push(metered(title, command));
  }
  return new Map([...costs].map(([title, all]) => [title, medianCost(all)]));
}

function medianCost(costs: readonly Cost[]): Cost {
  const median = (of: (cost: Cost) => number) => costs.map(of).sort((a, b) => a - b)[costs.length >> 1] ?? 0;
  return {
    seconds: median((cost) => cost.seconds),
    cpu: median((cost) => cost.cpu),
    peakMb: median((cost) => cost.peakMb),
  };
}
