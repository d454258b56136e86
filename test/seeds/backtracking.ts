import { runInNewContext } from "node:vm";

const PUMPED = 120;
const BUDGET_MS = 4000;

/**
 * Texts that make a pattern go back as often as it can: each beginning of an example, its last one to three characters
 * repeated, then a character that nothing matches.
 */
export function adversarialTexts(examples: readonly string[]): string[] {
  const texts = new Set<string>();
  for (const example of examples) {
    for (let end = 1; end <= example.length; end += 1) {
      for (const width of [1, 2, 3]) {
        if (width <= end) texts.add(`${example.slice(0, end)}${example.slice(end - width, end).repeat(PUMPED)}\u0000`);
      }
    }
  }
  return [...texts];
}

/** True when a pattern does not finish on the texts; a linear one needs a few milliseconds, an exponential one years. */
export function hangsOn(pattern: string, texts: readonly string[]): boolean {
  try {
    const code = "const regexp = new RegExp(pattern, 'i'); for (const text of texts) regexp.test(text);";
    runInNewContext(code, { pattern, texts: [...texts] }, { timeout: BUDGET_MS });
    return false;
  } catch (error) {
    if (isTimeout(error)) return true;
    throw error;
  }
}

/** The error comes from the other context, so it is no instance of this one's Error. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
