import { type Instrument, instrumentsSchema } from "../model/instrument.ts";
import { loadSeed, parseSeed, type SeedKind } from "./load-seed.ts";

const REGISTER: SeedKind<Instrument[]> = {
  what: "The register of instruments",
  hint: "Mend the entry; every instrument needs the keys that src/model/instrument.ts describes.",
  schema: instrumentsSchema,
};

/** Reads the legal register (`seeds/instruments.yaml`). Throws a UserError with file, line and column at the first fault. */
export async function loadInstruments(file: string): Promise<Instrument[]> {
  return loadSeed(file, REGISTER);
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseInstruments(text: string, file: string): Instrument[] {
  return parseSeed(text, file, REGISTER);
}
