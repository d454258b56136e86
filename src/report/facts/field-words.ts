const WORDS: Readonly<Record<string, string>> = {
  id: "id",
  macAddress: "MAC address",
  sysObjectId: "SNMP object id",
  ipAddress: "IP address",
};

/** A field of an asset as people write it: `siteTags` is `site tags`. */
export function fieldWord(field: string): string {
  return WORDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
