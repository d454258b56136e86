import { UserError } from "../model/user-error.ts";

const SPECIAL = /[*?[{]/;
const LITERAL = /[.+^$()|\\/[\]{}]/g;

/** True when the text holds characters that a pattern of file names uses. */
export function isGlob(text: string): boolean {
  return SPECIAL.test(text);
}

/** The folder from which a pattern starts: `exports/2026` of `exports/2026/*.csv`. */
export function globBase(pattern: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

/**
 * A pattern as a regular expression over paths with `/`: `*` and `?` stay inside a name, `**` crosses folders, `[a-z]` is
 * a class, `{a,b}` a choice. For shells that do not expand patterns, and for patterns in quotes. Throws a UserError for a
 * class that runs backwards.
 */
export function globToRegExp(pattern: string): RegExp {
  const tokens = pattern.match(/\*\*\/?|\*|\?|\[[^\]]+\]|\{[^{}]*\}|[\s\S]/g) ?? [];
  try {
    return new RegExp(`^${tokens.map(translate).join("")}$`, "u");
  } catch {
    throw new UserError(
      "this pattern cannot be read",
      { file: pattern },
      "A class runs from low to high, as in [a-z].",
    );
  }
}

function translate(token: string): string {
  if (token === "**/") return "(?:[^/]+/)*";
  if (token === "**") return ".*";
  if (token === "*") return "[^/]*";
  if (token === "?") return "[^/]";
  if (token.length > 1 && token.startsWith("["))
    return `[${token.slice(1, -1).replace(/^!/, "^").replaceAll("\\", "\\\\")}]`;
  if (token.length > 1 && token.startsWith("{")) {
    const choices = token.slice(1, -1).split(",");
    return `(?:${choices.map((choice) => globToRegExp(choice).source.slice(1, -1)).join("|")})`;
  }
  return token.replace(LITERAL, "\\$&");
}
