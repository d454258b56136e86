/** What JSON.parse says, or the reason why it refuses. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Numbers that do not survive as a double: many digits, trailing zeros, exponents. They are kept as written. */
const FRAGILE_NUMBER = /[:[,]\s*-?\d(?:\d{14,}|\d*\.\d*0(?!\d)|[\d.]*[eE])/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Parses one JSON text; a serial number of 20 digits or a version 1.10 keeps its digits, as text. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    if (!FRAGILE_NUMBER.test(text)) return { ok: true, value };
    const quoted = text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`));
    return { ok: true, value: JSON.parse(quoted) };
  } catch (error) {
    return {
      ok: false,
      message: error instanceof Error ? error.message.replace(/,?\s*"[\s\S]*$/, "") : "not valid JSON",
    };
  }
}
