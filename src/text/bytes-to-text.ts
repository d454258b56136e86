type Slice = (this: Uint8Array, start: number, end: number) => string;

/** Node's own decoders are several times faster on short texts than TextDecoder; where they are missing, that serves. */
const host: { readonly latin1Slice?: Slice; readonly utf8Slice?: Slice } =
  (globalThis as { Buffer?: { prototype?: { latin1Slice?: Slice; utf8Slice?: Slice } } }).Buffer?.prototype ?? {};
const { latin1Slice, utf8Slice } = host;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text of `bytes[start..end)` in UTF-8. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  return utf8Slice === undefined ? utf8.decode(bytes.subarray(start, end)) : utf8Slice.call(bytes, start, end);
}

/** Text of `bytes[start..end)`, which holds only bytes below 0x80. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return latin1Slice === undefined ? utf8.decode(bytes.subarray(start, end)) : latin1Slice.call(bytes, start, end);
}
