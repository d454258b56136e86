import { visible } from "../escape/visible.ts";

const DRIVE = /^[A-Za-z]:[\\/]/;

/** The name of an input as a URI reference: relative names stay relative, absolute ones become `file:` addresses. */
export function sourceUri(name: string): string {
  const drive = DRIVE.test(name) ? name.slice(0, 2) : "";
  const rest = name.slice(drive.length).replaceAll("\\", "/");
  const path = rest
    .replace(/^(\.\/)+/, "")
    .split("/")
    .map(encodeSegment)
    .join("/");
  if (drive !== "") return `file:///${drive}${path}`;
  return path.startsWith("/") ? `file://${path.replace(/^\/+/, "/")}` : path;
}

/** The name of an input as a path for a host that shows files of a repository; undefined for a stream without a name. */
export function sourcePath(name: string): string | undefined {
  if (name.startsWith("<")) return undefined;
  return visible(name)
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "");
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(visible(segment)).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
