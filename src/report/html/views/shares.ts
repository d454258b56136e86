import type { ShareResult } from "../../../model/scan-result.ts";
import { formatNumber, formatPart, formatShare, list } from "../../format.ts";
import { figure } from "../figure.ts";
import type { Page } from "../page.ts";
import { shareBars } from "../svg/share-bars.ts";

/** Shares of the whole against what is allowed. */
export function shares({ result }: Page): Record<string, unknown> {
  const judged = result.shares.filter((share) => share.denominator > 0);
  return {
    any: result.shares.length > 0,
    figure: judged.length > 0 ? picture(judged) : undefined,
    shares: result.shares.map((share) => ({
      ...share,
      listed: share.outcome !== "not-applicable",
      value: formatPart(share.numerator, share.denominator),
      capText: formatShare(share.cap),
      headroomText: headroom(share),
    })),
  };
}

function headroom({ headroom: room, unit }: ShareResult): string {
  if (!Number.isFinite(room)) return "no limit";
  const what = unit === "traffic" ? "units of traffic" : unit;
  return room < 0
    ? `${formatNumber(Math.ceil(-room))} ${what} too many`
    : `${formatNumber(Math.floor(room))} ${what} may be added`;
}

function picture(judged: readonly ShareResult[]): unknown {
  const said = judged.map(
    (share) => `${share.title}: ${formatPart(share.numerator, share.denominator)} of at most ${formatShare(share.cap)}`,
  );
  const columns = [
    { name: "Share" },
    { name: "Counted", number: true },
    { name: "Of", number: true },
    { name: "Undetermined", number: true },
    { name: "Share", number: true },
    { name: "Cap", number: true },
  ];
  const rows = judged.map((share) => [
    share.title,
    formatNumber(share.numerator),
    formatNumber(share.denominator),
    formatNumber(share.undetermined),
    formatPart(share.numerator, share.denominator),
    formatShare(share.cap),
  ]);
  return figure(
    shareBars(judged, `Shares against their caps. ${list(said)}.`),
    "Shares against their caps (upright stroke); the hatched part is not determined",
    columns,
    rows,
  );
}
