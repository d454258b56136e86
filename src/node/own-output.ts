import { open } from "node:fs/promises";

/** How what netvet writes begins, where the end of its name is one that inventories have too. */
const HEADS: readonly RegExp[] = [
  /^outcome,pack,rule,severity,force,act,/,
  /^key,item,wave,action,outcome,/,
  /^Table,[^\n]*,As of,Inventory,Packs,Made with,/,
  /^\{"act":"[a-z]+","fingerprint":"[0-9a-f]{16}/,
  /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "netvet"/,
  /^\{\s*"counts": \{\s*"changed": \{\s*"tool": /,
  /^\{ "(assessment-results|plan-of-action-and-milestones)": \{/,
  /^\[\s*\{"description":"[^\n]*","check_name":"[a-z0-9-]+\/[a-z0-9-]+","fingerprint":"/,
  /^<\?xml [^>]*>\s*<testsuites name="netvet"/,
];
const HEAD_LENGTH = 1024;

/** True for a file that netvet has written: a report is no inventory. False also for one that cannot be read. */
export async function isOwnOutput(path: string): Promise<boolean> {
  const head = await headOf(path).catch(() => "");
  return HEADS.some((begin) => begin.test(head));
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
