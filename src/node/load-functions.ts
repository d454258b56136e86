import type { z } from "zod";
import { type NetworkFunction, networkFunctionsSchema } from "../model/network-function.ts";
import { loadSeed, parseSeed } from "./load-seed.ts";

const KIND = {
  what: "The list of network functions",
  hint: "Mend the entry; src/model/network-function.ts describes the keys.",
  schema: networkFunctionsSchema.superRefine(refuseTwins),
};

/** Reads `seeds/network-functions.yaml`. Throws a UserError with file, line and column at the first fault. */
export function loadFunctions(file: string): Promise<NetworkFunction[]> {
  return loadSeed(file, KIND);
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseFunctions(text: string, file: string): NetworkFunction[] {
  return parseSeed(text, file, KIND);
}

function refuseTwins(functions: readonly NetworkFunction[], context: z.RefinementCtx): void {
  const ids = new Set<string>();
  functions.forEach(({ id }, index) => {
    if (ids.has(id)) context.addIssue({ code: "custom", path: [index, "id"], message: `${id} stands here twice` });
    ids.add(id);
  });
}
