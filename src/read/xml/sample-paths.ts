import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import type { XmlSigns } from "./layout.ts";
import { xmlFeed } from "./sax.ts";

/** What the sample of a document shows about one path of local names, such as `inventory/site/device`. */
export interface PathFacts {
  readonly path: string;
  /** How often it occurs, and how often at most inside of one parent. */
  count: number;
  mostInParent: number;
  /** Names of its attributes and of its children that hold a text only. */
  readonly leaves: Set<string>;
  isLeaf: boolean;
}

/** What the beginning of a document shows: its kind, and its paths in the order in which they begin. */
export interface XmlSample {
  readonly signs: XmlSigns;
  readonly paths: ReadonlyMap<string, PathFacts>;
}

interface Frame {
  readonly facts: PathFacts;
  readonly counts: Map<string, number>;
  hasChild: boolean;
}

const MOST_PATHS = 5_000;

/** Looks through the beginning of a document. The sample may end anywhere; what is wrong in it is met again when reading. */
export function sampleXml(name: string, text: string, limits: ReadLimits): XmlSample {
  const paths = new Map<string, PathFacts>();
  const names = new Set<string>();
  const frames: Frame[] = [];
  let [root, namespaces] = ["", ""];

  function open(element: string, attributes: Readonly<Record<string, string>>): void {
    const parent = frames.at(-1);
    if (parent === undefined && root === "") {
      root = element;
      namespaces = Object.values(attributes).join(" ");
    }
    names.add(element);
    const path = parent === undefined ? element : `${parent.facts.path}/${element}`;
    const facts = factsOf(paths, path);
    const inParent = (parent?.counts.get(element) ?? 0) + 1;
    parent?.counts.set(element, inParent);
    if (parent !== undefined) parent.hasChild = true;
    facts.count += 1;
    facts.mostInParent = Math.max(facts.mostInParent, inParent);
    for (const key in attributes) facts.leaves.add(key);
    frames.push({ facts, counts: new Map(), hasChild: false });
    const named = attributes["name"];
    if (named !== undefined && /^(p|param|property|attribute|field|column)/i.test(element))
      parent?.facts.leaves.add(named);
  }

  function close(element: string): void {
    const frame = frames.pop();
    if (frame === undefined) return;
    if (frame.hasChild) frame.facts.isLeaf = false;
    else frames.at(-1)?.facts.leaves.add(element);
  }

  try {
    xmlFeed(name, limits, { open, close, text: () => undefined }).write(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return { signs: { root, namespaces, names }, paths };
}

function factsOf(paths: Map<string, PathFacts>, path: string): PathFacts {
  const known = paths.get(path);
  if (known !== undefined) return known;
  const fresh: PathFacts = { path, count: 0, mostInParent: 0, leaves: new Set(), isLeaf: true };
  if (paths.size < MOST_PATHS) paths.set(path, fresh);
  return fresh;
}
