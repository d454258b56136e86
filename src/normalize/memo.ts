/** A function that remembers the last `limit` or so distinct texts; repeated cells such as roles and dates cost one look-up. */
export function memoised<T>(compute: (text: string) => T, limit = 16_384): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
