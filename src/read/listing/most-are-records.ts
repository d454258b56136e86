/** Lines that are looked at. */
const LOOKED_AT = 50;
const MOST = 0.8;

/** True for a text of which most lines, but for blank ones and remarks, are records. */
export function mostAreRecords(sample: string, isRecord: (line: string) => boolean): boolean {
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const few = lines.slice(0, LOOKED_AT);
  return few.length > 0 && few.filter(isRecord).length >= few.length * MOST;
}
