import { type EncodingGuess, encodingName } from "../encoding.ts";

/**
 * The encoding that an XML document declares, when the bytes do not tell: they are ASCII so far, or not UTF-8. A
 * declaration that can be read as ASCII cannot be right about UTF-16.
 */
export function declaredEncoding(head: Uint8Array, guess: EncodingGuess | undefined): EncodingGuess | undefined {
  if (guess !== undefined && head.some((byte) => byte >= 0x80)) return undefined;
  const start = String.fromCharCode(...head.subarray(0, 200));
  const label = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  const encoding = label === undefined ? undefined : encodingName(label);
  if (encoding === undefined || /^utf-/.test(encoding)) return undefined;
  return { encoding, markLength: 0, confidence: 0.95, why: "encoding as the XML declares it" };
}
