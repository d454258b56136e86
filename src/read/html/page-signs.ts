import { type EncodingGuess, encodingName } from "../encoding.ts";

/** True for a page, which web reports also save under the name `.xls`. */
export function isHtml(sample: string): boolean {
  return /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|meta|body|table|style|div|title)\b/i.test(
    sample,
  );
}

/** The encoding that a page declares in its head, when the bytes do not tell. */
export function encodingOfPage(head: Uint8Array, guess: EncodingGuess | undefined): EncodingGuess | undefined {
  if (guess !== undefined && head.some((byte) => byte >= 0x80)) return undefined;
  const start = new TextDecoder("latin1").decode(head.subarray(0, 2_000));
  if (!isHtml(start)) return undefined;
  const label = /<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
  const encoding = label === undefined ? undefined : encodingName(label);
  if (encoding === undefined || /^utf-/.test(encoding)) return undefined;
  return { encoding, markLength: 0, confidence: 0.95, why: "encoding as the page declares it" };
}
