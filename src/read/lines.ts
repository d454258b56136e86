import { type ByteQueue, chunksOf } from "./byte-queue.ts";

/** One line of a text without its end, and its 1-based number. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a source in UTF-8, a list for each chunk; a line is cut where it grows longer than `most` characters. */
export async function* linesOf(queue: ByteQueue, most: number): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  const split = (text: string): Line[] => {
    const parts = (rest + text).split(/\r\n|\n|\r(?!\n|$)/);
    rest = (parts.pop() ?? "").slice(0, most);
    return parts.map((part) => ({ text: part.slice(0, most), number: ++number }));
  };
  for await (const chunk of chunksOf(queue)) yield split(decoder.decode(chunk, { stream: true }));
  yield [...split(decoder.decode()), ...(rest.trim() === "" ? [] : [{ text: rest, number: ++number }])];
}
