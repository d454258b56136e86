/** Gives out one record of a listing: texts by column, and the line on which it begins. */
export type EmitRecord = (cells: Record<string, string>, line: number) => void;

/** Takes the lines of one listing and makes records of them. */
export interface ListingReader {
  line(text: string, number: number, emit: EmitRecord): void;
  /** The listing is at its end. */
  end(emit: EmitRecord): void;
}

/** What a command prints and people save: neither a table cut by delimiters nor a document. */
export interface Listing {
  readonly title: string;
  /** True when the beginning of a text is such a listing. */
  readonly matches: (sample: string) => boolean;
  /** Columns that come first, in order. */
  readonly columns: readonly string[];
  readonly create: () => ListingReader;
}
