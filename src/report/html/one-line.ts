/** What a library said over several lines, on one. */
export function oneLine(said: string): string {
  return said
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
}
