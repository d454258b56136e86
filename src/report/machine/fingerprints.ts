import type { Finding } from "../../model/finding.ts";

/** The fingerprint of each finding, made unique: a second finding with the same one gets `-2`, a third `-3`. */
export function* withFingerprints(findings: Iterable<Finding>): Iterable<readonly [Finding, string]> {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    yield [finding, times === 1 ? finding.fingerprint : `${finding.fingerprint}-${times}`];
  }
}
