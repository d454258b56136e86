import type { IsoDate } from "../model/iso-date.ts";

/** A place for text. */
export interface Output {
  /** Calls back when the text has been taken, with the reason when it could not be. */
  write(text: string, done: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Everything that the program knows of the world; a test hands in its own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day that is judged when the person names none. */
  today(): IsoDate;
  /** Milliseconds from some beginning, for progress only. */
  elapsed(): number;
  /** Aborted when the person stops the program. */
  readonly signal: AbortSignal;
}
