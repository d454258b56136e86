/** What the first bytes say a source is. */
export interface ContainerGuess {
  /** `text` when nothing else is recognised. */
  readonly kind: "gzip" | "zip" | "text" | "binary";
  /** Name of the format in words, for messages. */
  readonly name: string;
  /** What a person can do about a format that is not read. */
  readonly hint?: string;
}

const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly kind: ContainerGuess["kind"];
  readonly name: string;
  readonly hint?: string;
}[] = [
  { bytes: [0x1f, 0x8b], kind: "gzip", name: "gzip" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip", name: "a ZIP archive or an XLSX workbook" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: "zip", name: "an empty ZIP archive" },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: "binary",
    name: "an old Excel or Office file (XLS), or a workbook with a password",
    hint: "Open it in a spreadsheet program and save it as .xlsx or CSV, without a password.",
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "binary", name: "a PDF" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "binary", name: "a PNG picture" },
  { bytes: [0xff, 0xd8, 0xff], kind: "binary", name: "a JPEG picture" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], kind: "binary", name: "an SQLite database" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "binary", name: "a 7z archive" },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: "binary", name: "a RAR archive" },
  { bytes: [0x42, 0x5a, 0x68], kind: "binary", name: "a bzip2 archive" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: "binary", name: "an xz archive" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: "binary", name: "a Zstandard archive" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: "binary", name: "a program" },
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: "binary", name: "a Parquet file" },
];

/** Recognises a container by its signature. The name of the file is never asked. */
export function sniffContainer(head: Uint8Array): ContainerGuess {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  return found ?? { kind: "text", name: "text" };
}

/** Whether decoded text has so many control characters that it is not text. */
export function looksBinary(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g)?.length ?? 0;
  return controls > text.length / 50;
}

/** A command behind the prompt of a device: `<SOF-AR01>display device`. */
const SESSION = /^<[\w.-]+>\s*dis(play)?\s/i;

/** The format of decoded text, by its first characters. */
export function sniffText(text: string): "xml" | "json" | "ndjson" | "delimited" {
  const start = text.trimStart();
  if (/^<[?!a-z]/i.test(start) && !SESSION.test(start)) return "xml";
  if (!/^(\{\s*["}]|\[\s*[[{\]"\d-])/.test(start)) return "delimited";
  if (start.startsWith("[")) return startsJsonArray(start) ? "json" : "delimited";
  const lines = start.split(/\r\n|\n|\r/, 3).filter((line) => line.trim() !== "");
  const isObject = (line: string | undefined) => line !== undefined && isJsonObject(line);
  if (isObject(lines[0])) return lines.length > 1 ? "ndjson" : "json";
  return lines.length > 1 && isObject(lines[1]) && /^\s*\{.*[}"\d]\s*$/.test(lines[0] ?? "") ? "ndjson" : "json";
}

/** `[site];[vendor]` and `[1] note` are no arrays. */
function startsJsonArray(start: string): boolean {
  return /^\[\s*(\{\s*["}]|\[|\]\s*$|"(?:[^"\\]|\\.)*"\s*[,\]]|-?\d[\d.eE+-]*\s*(,|\]\s*$))/.test(start);
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
