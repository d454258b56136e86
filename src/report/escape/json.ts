import { UNSEEN } from "./visible.ts";

// Control characters that JSON lets pass but terminals and editors act on, and what a reader cannot see, by halves of a pair.
const UNSAFE = new RegExp(`[\\u007f-\\u009f${UNSEEN}]|\\udb40|(?<=\\udb40)[\\udc00-\\udfff]`, "g");

/** JSON text with invisible characters written as `\uXXXX`; it reads back as the same value. */
export function inertJson(json: string): string {
  return json.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** JSON text that can stand inside a `<script>` element: no end tag, no comment, no entity can begin in it. */
export function inlineJson(json: string): string {
  return inertJson(json).replace(/[<>&]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
