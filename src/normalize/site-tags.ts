/** Tags of a cell, lower case with hyphens: `National security; Embassy` → `national-security`, `embassy`. */
export function readSiteTags(text: string): readonly string[] {
  const tags = text
    .replace(/^\[|\]$/g, "")
    .split(/[;,|\n]/)
    .map((tag) => tag.replace(/^["'\s]+|["'\s]+$/g, "").toLowerCase())
    .map((tag) => tag.normalize("NFKC").replace(/[\s_]+/g, "-"))
    .filter((tag) => tag !== "" && tag !== "-");
  return [...new Set(tags)];
}
