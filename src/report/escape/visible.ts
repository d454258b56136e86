/** What a reader cannot see beside control characters: marks of direction, joiners, fillers, tags, annotations and what is no character. */
export const UNSEEN =
  "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff";

// C0 but tab and line ends, DEL, C1; what is not seen, and the tags and selectors of plane 14; lone surrogates. The joiners that
// Persian, Hindi and emoji are written with stay, and so do the selectors of an emoji.
const HIDDEN = new RegExp(
  `[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f${UNSEEN}]|\\udb40[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  "g",
);

/** The text with characters that a reader cannot see made visible: `␛` for escape, `⟨U+202E⟩` for a direction override. */
export function visible(text: string): string {
  return text.replace(HIDDEN, picture);
}

function picture(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
}

/** The same on one line: tabs and line ends become spaces. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\r\n]+/g, " "));
}
