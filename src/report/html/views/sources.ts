import type { InstrumentInfo, SourceInfo } from "../../../model/pack-info.ts";
import type { ScanResult } from "../../../model/scan-result.ts";

/** A source under its number. */
interface NumberedSource {
  readonly index: number;
  readonly anchor: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly detail: string;
}

/** The texts that the packs cite, each once, and their sources under numbers: one that many texts rest on is named once. */
export function citedTexts({ packs }: ScanResult): Record<string, unknown> {
  const numbered = new Map<string, NumberedSource>();
  const numberOf = (source: SourceInfo): NumberedSource => {
    const key = `${source.url ?? ""} ${source.title}`;
    const known = numbered.get(key) ?? numberedSource(source, numbered.size + 1);
    numbered.set(key, known);
    return known;
  };
  const unique = new Map(packs.flatMap((pack) => pack.instruments.map((one) => [one.id, one] as const)));
  const instruments = [...unique.values()].map((one: InstrumentInfo) => ({
    ...one,
    sources: one.sources.map((source) => {
      const { index, anchor } = numberOf(source);
      return { index, anchor };
    }),
  }));
  return { instruments, sources: [...numbered.values()] };
}

function numberedSource({ title, url, kind, read }: SourceInfo, index: number): NumberedSource {
  const detail = [kind, read === undefined ? undefined : read ? "excerpt read" : "not read"].filter(Boolean).join(", ");
  return { index, anchor: `source-${index}`, title, url: webAddress(url), detail };
}

/** Only web addresses become links; anything else is left out. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
