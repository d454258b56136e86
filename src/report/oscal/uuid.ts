import { sha1 } from "./sha1.ts";

/** Namespace of netvet's identifiers: the version 5 UUID of `netvet` among DNS names, so that it is nobody else's. */
const NAMESPACE = uuidBytes("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "netvet");

/** A version 5 UUID (RFC 9562) of the name: the same name gives the same identifier in every run. */
export function uuidOf(...name: readonly string[]): string {
  return format(hash(NAMESPACE, name.join("\u0000")));
}

function uuidBytes(namespace: string, name: string): Uint8Array {
  const bytes = namespace.replaceAll("-", "").match(/../g) ?? [];
  return hash(
    Uint8Array.from(bytes, (pair) => Number.parseInt(pair, 16)),
    name,
  );
}

function hash(namespace: Uint8Array, name: string): Uint8Array {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(namespace.length + text.length);
  bytes.set(namespace);
  bytes.set(text, namespace.length);
  const digest = sha1(bytes).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest;
}

function format(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
