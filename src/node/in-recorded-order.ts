import type { ScanInput } from "../intake.ts";
import type { RecordedFile } from "../model/run-record.ts";

/**
 * Files in the order and under the names in which a report was made of them, told by their bytes: equal assets are numbered
 * and findings are listed by these. Files that it does not know come last; all stay as given where one can be read only once.
 */
export async function inRecordedOrder(
  given: Iterable<ScanInput> | AsyncIterable<ScanInput>,
  recorded: readonly RecordedFile[],
): Promise<readonly ScanInput[]> {
  const inputs: ScanInput[] = [];
  for await (const input of given) inputs.push(input);
  if (inputs.length < 2 || inputs.some(({ again }) => again === undefined)) return inputs;
  const left: (RecordedFile | undefined)[] = [...recorded];
  const placed: { readonly input: ScanInput; readonly place: number }[] = [];
  for (const input of inputs) {
    const sha256 = await digestOf(input);
    const at = left.findIndex((file) => file?.sha256 !== undefined && file.sha256 === sha256);
    const fresh = input.again?.() ?? input;
    placed.push({ input: named(fresh, left[at]?.name), place: at < 0 ? left.length : at });
    if (at >= 0) left[at] = undefined;
  }
  return placed.sort((a, b) => a.place - b.place).map(({ input }) => input);
}

async function digestOf({ bytes, digest }: ScanInput): Promise<string | undefined> {
  for await (const _ of bytes);
  return digest?.().sha256;
}

function named(input: ScanInput, name = input.name): ScanInput {
  const { again } = input;
  return { ...input, name, again: again && (() => named(again(), name)) };
}
