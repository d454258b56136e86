import { contradictionIn } from "../conclude/contradiction.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { parseResult } from "../report/parse-result.ts";
import { fileError } from "./file-error.ts";
import { packageVersion } from "./package-version.ts";
import { readText } from "./read-text.ts";

/**
 * Reads a result that `--output json=…` wrote; `-` is standard input. Throws a UserError that names the file, also for one
 * whose numbers contradict each other.
 */
export async function readResult(
  path: string,
  cwd: string = process.cwd(),
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<ScanResult> {
  const text = path === "-" ? await textOf(stdin) : await readText(path, cwd);
  try {
    const result = parseResult(text);
    const contradiction = contradictionIn(result, packageVersion());
    if (contradiction === undefined) return result;
    throw new UserError(
      `the numbers of this result do not add up (${contradiction}): it is not as netvet wrote it`,
      {},
      "Take the file as it was written, or scan again: netvet scan … -o json=result.json.",
    );
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(cause.message, { file: path === "-" ? "<stdin>" : path, ...cause.place }, cause.hint);
  }
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of stream) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  } catch (cause) {
    throw fileError("read", "<stdin>", cause);
  }
}
