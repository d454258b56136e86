/** What a table of ours says of a text of somebody else's, who may write `constructor`: nothing that every object has. */
export function lookUp<T>(table: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}
