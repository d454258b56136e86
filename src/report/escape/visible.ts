// C0 but tab and line ends, DEL, C1; zero-width and bidirectional controls; lone surrogates.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with characters that a reader cannot see made visible: `␛` for escape, `⟨U+202E⟩` for a direction override. */
export function visible(text: string): string {
  return text.replace(HIDDEN, picture);
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
}

/** The same on one line: tabs and line ends become spaces. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\r\n]+/g, " "));
}
