/** An object that stands in no array and says who made it and what it is. */
export interface LoneObject {
  readonly path: string;
  readonly leaves: ReadonlyMap<string, string>;
}

/** One object or array around the place that is read. */
export interface Frame {
  readonly isArray: boolean;
  /** Dotted keys that lead here; places in arrays are left out. */
  readonly path: string;
  key: string;
  wantsKey: boolean;
  /** Objects seen in this array. */
  records: number;
  /** Plain values of an object, those of the objects in it behind their key. */
  readonly leaves: Map<string, string>;
}

/** A walk through the outer part of a JSON document, from array to array of objects. */
export interface JsonWalk {
  readonly name: string;
  readonly maxDepth: number;
  readonly frames: Frame[];
  /** Bytes of the source in front of the window. */
  before: number;
  done: boolean;
  /** Lone objects met so far; the reader takes them out. */
  readonly objects: LoneObject[];
  /** Plain values of the outermost object, complete at the end. */
  outer: ReadonlyMap<string, string>;
}
