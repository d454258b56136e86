import { plainDashes } from "../text/plain-dashes.ts";

const USUAL = /^[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-e][0-9a-f]$/;
const ZEROS = "00:00:00:00:00:00";
const PARTS = /^[0-9A-F]{1,2}([:\-. ][0-9A-F]{1,2}){5}$/i;
const PLAIN = /^(0X)?[0-9A-F]{12}$/i;
const GROUPS = /^[0-9A-F]{4}[.:-][0-9A-F]{4}[.:-][0-9A-F]{4}$/i;
const PAIR_GROUPS = /^[0-9A-F]{6}[-:.][0-9A-F]{6}$/i;

/** A MAC address in lower case with colons; of several in one cell the first. Undefined for other text and for all zeros or all ones. */
export function readMacAddress(text: string): string | undefined {
  if (USUAL.test(text) && text !== ZEROS) return text;
  const first =
    plainDashes(text)
      .split(/[\t\n,;|]|\s(?=[0-9A-F]{2}[:-])/i, 1)[0]
      ?.trim() ?? "";
  const digits = hexDigits(first);
  if (digits === undefined || /^(0{12}|f{12})$/.test(digits)) return undefined;
  return digits.match(/../g)?.join(":");
}

function hexDigits(text: string): string | undefined {
  if (PLAIN.test(text)) return text.slice(-12).toLowerCase();
  if (GROUPS.test(text) || PAIR_GROUPS.test(text)) return text.replace(/[.:-]/g, "").toLowerCase();
  if (!PARTS.test(text)) return undefined;
  return text
    .split(/[:\-. ]/)
    .map((part) => part.padStart(2, "0"))
    .join("")
    .toLowerCase();
}
