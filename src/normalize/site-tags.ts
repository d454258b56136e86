import { streamSafe } from "../text/stream-safe.ts";

const WITHOUT_QUOTES = /[^"'\s](?:.*[^"'\s])?/s;

/** Tags of a cell, lower case with hyphens: `National security; Embassy` → `national-security`, `embassy`. */
export function readSiteTags(text: string): readonly string[] {
  const tags = text
    .replace(/^\[|\]$/g, "")
    .split(/[;,|\n]/)
    .map((tag) => WITHOUT_QUOTES.exec(tag)?.[0].toLowerCase() ?? "")
    .map((tag) =>
      streamSafe(tag)
        .normalize("NFKC")
        .replace(/[\s_]+/g, "-"),
    )
    .filter((tag) => tag !== "" && tag !== "-");
  return [...new Set(tags)];
}
