import type { XmlCells, XmlLayout, XmlRowMaker } from "../layout.ts";
import type { PathFacts, XmlSample } from "../sample-paths.ts";
import { cellsInto, flattenNode, noCells, type XmlNode } from "../xml-node.ts";

/** Names of leaves that only descriptions of things have; what they mean is decided later, by the words of the header. */
const TELLING =
  /vendor|manufact|mfg|mfr|maker|brand|oem|model|serial|serien|part.?(no|num)|product|descr|bezeichn|herstell|produ[kc]|fabri|marca|marke|modell|s\/?n$|^pn$/i;
const MOST_INHERITED = 20;
/** Kinds of records in one document. */
const MOST_CHOSEN = 50;

/** The layout of a document that no other one knows: its repeated elements that describe a thing are the records. */
export function genericLayout(sample: XmlSample): XmlLayout {
  const chosen = chooseRecords(sample.paths);
  const names = new Set([...chosen].map(lastName));
  return {
    title: chosen.size === 0 ? "XML" : `XML, records ${[...chosen].join(", ")}`,
    matches: () => true,
    columns: [],
    isRecord: (name, parent, path) => chosen.has(path) || (names.has(name) && isInRecord(parent)),
    create,
  };
}

/** Rows of records; an element that tells as much and was not in the sample is a row too. */
function create(): XmlRowMaker {
  return {
    record(node, emit) {
      emit(rowOf(node), node);
    },
    closed(node, emit) {
      if (tellingLeaves(node) >= 2) emit(rowOf(node), node);
    },
  };
}

function rowOf(node: XmlNode): XmlCells {
  const cells: XmlCells = noCells();
  const put = cellsInto(cells);
  flattenNode(node, put);
  if (node.text !== "") put(node.name, node.text);
  for (let at = node.parent; at !== undefined; at = at.parent) inherit(at, put);
  return cells;
}

/** What stands around a record holds for it: the name of a site, the type of a node. */
function inherit(around: XmlNode, put: (key: string, text: string) => void): void {
  let count = 0;
  const leaves = around.children.filter((child) => child.children.length === 0 && child.text !== "");
  for (const key in around.attributes) {
    if (count++ < MOST_INHERITED) put(`${around.name}.${key}`, around.attributes[key] ?? "");
  }
  for (const leaf of leaves.slice(0, MOST_INHERITED)) put(`${around.name}.${leaf.name}`, leaf.text);
}

function tellingLeaves(node: XmlNode): number {
  if (node.parent === undefined) return 0;
  const names = new Set(Object.keys(node.attributes));
  for (const child of node.children) if (child.children.length === 0) names.add(child.name);
  let count = 0;
  for (const name of names) if (TELLING.test(name)) count += 1;
  return count;
}

function isInRecord(parent: XmlNode | undefined): boolean {
  for (let at = parent; at !== undefined; at = at.parent) if (at.isRecord) return true;
  return false;
}

interface Score {
  readonly facts: PathFacts;
  /** Telling leaves of its own, and of containers in it that never repeat. */
  readonly telling: Set<string>;
  readonly direct: number;
}

/** The paths whose elements tell most about a thing: several when a document lists routers and switches side by side. */
function chooseRecords(paths: ReadonlyMap<string, PathFacts>): ReadonlySet<string> {
  const ranked = scoresOf(paths).toSorted(byScore);
  const best = ranked[0];
  if (best === undefined) return new Set();
  const chosen = new Set([best.facts.path]);
  const least = Math.max(2, best.telling.size * 0.6);
  for (const { facts, telling } of ranked) {
    if (telling.size < least || chosen.size >= MOST_CHOSEN) break;
    const isApart = [...chosen].every((path) => !isInside(facts.path, path) && !isInside(path, facts.path));
    if (isApart) chosen.add(facts.path);
  }
  return chosen;
}

function scoresOf(paths: ReadonlyMap<string, PathFacts>): readonly Score[] {
  const scores = new Map<string, Score>();
  for (const facts of paths.values()) {
    const direct = [...facts.leaves].filter((leaf) => TELLING.test(leaf));
    scores.set(facts.path, { facts, telling: new Set(direct), direct: direct.length });
  }
  for (const { facts } of scores.values()) {
    if (facts.isLeaf) continue;
    const own = [...facts.leaves].filter((leaf) => TELLING.test(leaf));
    for (let at = facts; at.mostInParent === 1; ) {
      const around = scores.get(at.path.slice(0, Math.max(0, at.path.lastIndexOf("/"))));
      if (around === undefined) break;
      for (const leaf of own) around.telling.add(leaf);
      at = around.facts;
    }
  }
  return [...scores.values()].filter(({ facts }) => facts.leaves.size > 0);
}

/** More telling first; of those the repeated ones, the outermost of them first; else the one with most leaves of its own. */
function byScore(a: Score, b: Score): number {
  const repeated = (score: Score) => Number(score.facts.mostInParent > 1);
  const depth = (score: Score) => score.facts.path.split("/").length;
  return (
    b.telling.size - a.telling.size ||
    repeated(b) - repeated(a) ||
    (repeated(a) === 1 ? depth(a) - depth(b) : b.direct - a.direct) ||
    b.facts.count - a.facts.count
  );
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}/`);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
