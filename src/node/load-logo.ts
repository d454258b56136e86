import { UserError } from "../model/user-error.ts";
import { readStart } from "./read-bytes.ts";

/** Kinds of pictures that browsers show, by what they begin with: endings of names say less. */
const KINDS = [
  { type: "image/png", sign: /^\x89PNG\r\n\x1a\n/ },
  { type: "image/jpeg", sign: /^\xff\xd8\xff/ },
  { type: "image/gif", sign: /^GIF8[79]a/ },
  { type: "image/webp", sign: /^RIFF[\s\S]{4}WEBP/ },
  { type: "image/svg+xml", sign: /<(?:\w+:)?svg[\s/>]/ },
] as const;
const AT_MOST_BYTES = 1_000_000;

/** A picture file as a `data:` address, so that the report stays one file. Throws a UserError. */
export async function loadLogo(file: string, cwd: string): Promise<string> {
  if (!/\.(png|jpe?g|gif|webp|svg)$/i.test(file)) throw noPicture("name", file);
  const bytes = Buffer.from(await readStart(file, cwd, AT_MOST_BYTES + 1));
  if (bytes.length > AT_MOST_BYTES)
    throw new UserError(
      "the logo is larger than 1 MB",
      { file },
      "It stands in every report: make the picture smaller.",
    );
  const text = bytes.toString("latin1");
  const kind = KINDS.find(({ sign }) => sign.test(text));
  // A browser would show a broken picture, on a page that people sign.
  if (kind === undefined) throw noPicture("content", file);
  return `data:${kind.type};base64,${bytes.toString("base64")}`;
}

function noPicture(by: "name" | "content", file: string): UserError {
  const hint = "Use a PNG, JPEG, GIF, WebP or SVG file.";
  return new UserError(`the logo is no picture by its ${by}`, { file }, hint);
}
