import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Builtin } from "../model/builtin.ts";

/** Vendors, functions, header words, instruments, packs and templates that come with netvet; loaded once a process. */
export async function loadBuiltin(): Promise<Builtin> {
  const made = new URL("../../dist/builtin.js", import.meta.url);
  if (!existsSync(fileURLToPath(made)))
    throw new Error("dist/builtin.js is missing: run `npm run build` in the checkout of netvet");
  const { builtin } = (await import(made.href)) as { builtin: Builtin }; // written and validated by compile-builtin.ts
  return builtin;
}
