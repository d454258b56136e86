/** The library face with files: `import { scanFiles } from "netvet/node"`. */
export { UserError } from "../model/user-error.ts";
export { loadBuiltin } from "./builtin.ts";
export { expandInputs, type FoundInput, type FoundInputs } from "./expand-inputs.ts";
export { findBrowser } from "./find-browser.ts";
export { type Config, loadConfig } from "./load-config.ts";
export { loadMapping } from "./load-mapping.ts";
export { type OpenOptions, openInput } from "./open-input.ts";
export { beginFile, type PendingFile } from "./pending-file.ts";
export { type PreparedScan, prepareScan, type ScanFilesOptions } from "./prepare-scan.ts";
export { type Printing, printPdf } from "./print-pdf.ts";
export { readInputs } from "./read-inputs.ts";
export { readResult } from "./read-result.ts";
export { knownPacks, type PackPlaces, resolvePacks } from "./resolve-packs.ts";
export { type FindingSink, runScan, type ScannedFiles, scanFiles } from "./scan-files.ts";
