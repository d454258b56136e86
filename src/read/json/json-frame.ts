/** An object that stands in no array and says who made it and what it is. */
export interface LoneObject {
  readonly path: string;
  readonly leaves: ReadonlyMap<string, string>;
}

/** An object that is the value of a key of the object around it. */
export interface Member {
  readonly key: string;
  /** Its plain values, those of the objects in it behind their keys. */
  readonly leaves: ReadonlyMap<string, string>;
  /** True when it is a record by itself, wherever it stands. */
  readonly isRecord: boolean;
  /** The object in it, when it holds nothing else: a group of one device is that device. */
  readonly only: Member | undefined;
  /** True when records were found inside it. */
  readonly holdsRecords: boolean;
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
  /** What was said around this array before its first object. */
  around: Readonly<Record<string, string>> | undefined;
  /** Plain values of an object. */
  readonly leaves: Map<string, string>;
  /** Objects in an object, until it is known whether they are records of a table that is keyed by name. */
  readonly members: Member[];
  /** Keys of the records of that table so far; empty while it is none. */
  readonly shape: Set<string>;
  holdsRecords: boolean;
  /** True when a list of objects stands directly in this object. */
  holdsLists: boolean;
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
  /** Path of objects of one shape, keyed by name, of which nothing tells what they are. */
  unclear: string | undefined;
}
