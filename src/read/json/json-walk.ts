import { raiseLimit } from "../../model/limit-names.ts";
import { DEFAULT_LIMITS } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { elementEnd, newElementScan, stringEnd } from "./element-scan.ts";
import type { Frame, JsonWalk } from "./json-frame.ts";
import { keepLeaf, leaveObject, saidAround } from "./lone-objects.ts";

/** What the walk met: one element of an array, the end of the window, or the end of the document. */
export type WalkStep =
  | {
      readonly kind: "element";
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly isObject: boolean;
      readonly deepest: number;
      readonly around: Readonly<Record<string, string>> | undefined;
    }
  | { readonly kind: "more"; readonly keepFrom: number; readonly inElement: boolean; readonly path: string }
  | { readonly kind: "done"; readonly at: number };

/** A walk in front of a document. */
export function newJsonWalk(name: string, maxDepth: number): JsonWalk {
  return { name, maxDepth, frames: [], before: 0, done: false, objects: [], outer: new Map(), unclear: undefined };
}

/** Walks on from an offset until an element, the end of the window or the end of the document. */
export function walkJson(walk: JsonWalk, bytes: Uint8Array, from: number, length: number, ended: boolean): WalkStep {
  let at = from;
  for (;;) {
    at = skipSpace(bytes, at, length);
    if (walk.done) return { kind: "done", at };
    if (at >= length) return more(walk, at, false);
    const frame = walk.frames.at(-1);
    const byte = bytes[at] as number;
    if (byte === 0x7b && frame?.isArray === true) return element(walk, frame, bytes, at, length);
    if (byte === 0x7b || byte === 0x5b) at = enter(walk, byte === 0x5b, at);
    else if (byte === 0x7d || byte === 0x5d) at = leave(walk, byte === 0x5d, at);
    else if (byte === 0x2c || byte === 0x3a) at = separate(walk, frame, byte === 0x2c, at);
    else {
      const end = scalarEnd(walk, bytes, at, length, ended);
      if (end < 0) return more(walk, at, false);
      const step = scalar(walk, frame, bytes, at, end);
      if (step !== undefined) return step;
      at = end;
    }
  }
}

function more(walk: JsonWalk, keepFrom: number, inElement: boolean): WalkStep {
  return { kind: "more", keepFrom, inElement, path: walk.frames.at(-1)?.path ?? "" };
}

function element(walk: JsonWalk, frame: Frame, bytes: Uint8Array, start: number, length: number): WalkStep {
  const scan = newElementScan();
  const end = elementEnd(bytes, start, length, scan);
  if (end < 0) return more(walk, start, true);
  frame.records++;
  if (frame.records === 1) frame.around = saidAround(walk);
  const { path, around } = frame;
  return { kind: "element", path, start, end, isObject: true, deepest: scan.deepest, around };
}

function enter(walk: JsonWalk, isArray: boolean, at: number): number {
  const parent = walk.frames.at(-1);
  if (walk.frames.length >= walk.maxDepth) {
    throw problem(
      walk,
      at,
      `has more than ${walk.maxDepth} levels`,
      raiseLimit("depth", { ...DEFAULT_LIMITS, depth: walk.maxDepth }),
    );
  }
  const path =
    parent === undefined ? "" : [parent.path, parent.isArray ? "" : parent.key].filter((part) => part !== "").join(".");
  const none = {
    records: 0,
    around: undefined,
    leaves: new Map(),
    members: [],
    shape: new Set<string>(),
    holdsRecords: false,
    holdsLists: false,
  };
  walk.frames.push({ isArray, path, key: "", wantsKey: !isArray, ...none });
  return at + 1;
}

function leave(walk: JsonWalk, isArray: boolean, at: number): number {
  const frame = walk.frames.pop();
  if (frame === undefined || frame.isArray !== isArray)
    throw problem(walk, at, "is not valid JSON: a bracket closes what was not open");
  if (!isArray) leaveObject(walk, frame);
  const parent = walk.frames.at(-1);
  if (isArray && frame.records > 0 && parent !== undefined) parent.holdsLists = true;
  walk.done = walk.frames.length === 0;
  return at + 1;
}

function separate(walk: JsonWalk, frame: Frame | undefined, isComma: boolean, at: number): number {
  if (frame === undefined || (!isComma && frame.isArray))
    throw problem(walk, at, "is not valid JSON: unexpected punctuation");
  frame.wantsKey = isComma && !frame.isArray;
  return at + 1;
}

/** Offset behind a string, number or word; -1 when it may run on behind the window. */
function scalarEnd(walk: JsonWalk, bytes: Uint8Array, at: number, length: number, ended: boolean): number {
  if (bytes[at] === 0x22) {
    const scan = { ...newElementScan(), inString: true };
    const end = stringEnd(bytes, at + 1, length, scan);
    return scan.inString ? -1 : end;
  }
  let end = at;
  while (end < length && isWordByte(bytes[end] as number)) end++;
  if (end === at) throw problem(walk, at, "is not valid JSON: unexpected character");
  return end === length && !ended ? -1 : end;
}

function scalar(
  walk: JsonWalk,
  frame: Frame | undefined,
  bytes: Uint8Array,
  start: number,
  end: number,
): WalkStep | undefined {
  if (frame === undefined) {
    walk.done = true;
    return undefined;
  }
  if (frame.wantsKey) frame.key = keyText(walk, bytes, start, end);
  else if (frame.isArray && frame.records > 0)
    return { kind: "element", path: frame.path, start, end, isObject: false, deepest: 0, around: undefined };
  else keepLeaf(walk, frame, bytes.subarray(start, end));
  return undefined;
}

function keyText(walk: JsonWalk, bytes: Uint8Array, start: number, end: number): string {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))));
  } catch {
    throw problem(walk, start, "is not valid JSON: bad key");
  }
}

function isWordByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
    byte === 0x2d ||
    byte === 0x2b ||
    byte === 0x2e
  );
}

function skipSpace(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9)) at++;
  return at;
}

function problem(walk: JsonWalk, at: number, what: string, hint?: string): UserError {
  return new UserError(`${walk.name} ${what} (byte ${walk.before + at + 1})`, { file: walk.name }, hint);
}
