import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { fileError } from "./file-error.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
};
const AT_MOST_BYTES = 1_000_000;

/** A picture file as a `data:` address, so that the report stays one file. Throws a UserError. */
export async function loadLogo(file: string, cwd: string): Promise<string> {
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined)
    throw new UserError("the logo is no picture by its name", { file }, "Use a PNG, JPEG, GIF, WebP or SVG file.");
  const bytes = await readFile(resolve(cwd, file)).catch((cause: unknown) => {
    throw fileError("read", file, cause);
  });
  if (bytes.length > AT_MOST_BYTES)
    throw new UserError(
      "the logo is larger than 1 MB",
      { file },
      "It stands in every report: make the picture smaller.",
    );
  return `data:${type};base64,${bytes.toString("base64")}`;
}
