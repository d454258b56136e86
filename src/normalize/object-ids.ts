const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/^(snmpv2-smi|rfc1155-smi)::enterprises(?=\.|$)/i, "1.3.6.1.4.1"],
  [/^(iso\.)?(org\.)?(dod\.)?(internet\.)?private\.enterprises(?=\.|$)/i, "1.3.6.1.4.1"],
  [/^(iso\.org\.dod\.internet)(?=\.|$)/i, "1.3.6.1"],
  [/^enterprises(?=\.|$)/i, "1.3.6.1.4.1"],
  [/^iso(?=\.|$)/i, "1"],
];

/** An object identifier in dotted numbers without a leading dot: `.1.3.6…`, `iso.3.6…` and `enterprises.2011…` are one. */
export function readObjectId(text: string): string | undefined {
  let dotted = text
    .trim()
    .replace(/^oid:\s*/i, "")
    .replace(/^\.+/, "");
  for (const [root, numbers] of ROOTS) dotted = dotted.replace(root, numbers);
  return /^1\.3(\.\d+)+$/.test(dotted) ? dotted : undefined;
}
