/** The buffers in plain data: they can change hands with it, so that nothing in them is copied. */
export function buffersIn(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(data, found);
  return [...found];
}

function collect(data: unknown, found: Set<ArrayBuffer>): void {
  if (typeof data !== "object" || data === null) return;
  if (ArrayBuffer.isView(data))
    found.add(data.buffer as ArrayBuffer); // nothing here is shared
  else for (const part of data instanceof Map ? data.values() : Object.values(data)) collect(part, found);
}
