/** SHA-256 of the UTF-8 bytes of a text, hexadecimal. By Web Crypto, which browsers offer to secure pages alone. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
