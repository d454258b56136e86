import { availableParallelism } from "node:os";
import type { ScanRequest } from "../scan-request.ts";
import { createCrew, type OpenCrew } from "./crew.ts";

/** Inputs below this size are scanned before threads have started. */
const WORTH_BYTES = 24 * 1024 * 1024;

const WORTH_MORE = 256 * 1024 * 1024;

/** How many threads a machine is good for; with less to read than this, one is as fast as two and needs half of the memory. */
export function usualJobs(bytes: number): number {
  return bytes < WORTH_MORE ? 1 : Math.min(availableParallelism(), 8);
}

/** A crew of so many threads for a run that is worth it and in which no record bears on another; undefined for all others. */
export function crewFor(request: ScanRequest, bytes: number, jobs: number): OpenCrew | undefined {
  const { baseline, network, order, act, intake, rowByRow, dedupe } = request;
  const apart = [baseline, network, order, intake?.read?.exact, rowByRow, dedupe].every(isUnset);
  return jobs > 1 && apart && act !== "procure" && bytes >= WORTH_BYTES ? createCrew(request, jobs) : undefined;
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === false;
}
