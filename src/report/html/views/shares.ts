import { addDays } from "../../../model/iso-date.ts";
import type { ShareResult } from "../../../model/pack-result.ts";
import { HEADROOM_NOTE, headroomText } from "../../facts/headroom.ts";
import { formatNumber, formatPart, formatShare, list } from "../../format.ts";
import { figure } from "../figure.ts";
import type { Page } from "../page.ts";
import { shareBars } from "../svg/share-bars.ts";

/** Shares of the whole against what is allowed. */
export function shares({ result }: Page): Record<string, unknown> {
  const judged = result.shares.filter((share) => share.denominator > 0);
  return {
    note: HEADROOM_NOTE,
    any: result.shares.length > 0,
    figure: judged.length > 0 ? picture(judged) : undefined,
    shares: result.shares.map((share) => ({
      ...share,
      listed: share.outcome !== "not-applicable",
      since: share.deadline !== undefined && share.deadline < result.asOf ? addDays(share.deadline, 1) : undefined,
      value: formatPart(share.numerator, share.denominator),
      capText: formatShare(share.cap),
      headroomText: share.outcome === "not-applicable" ? "\u2013" : headroom(share),
    })),
  };
}

/** With an order: what was there before it, and what is left. */
function headroom(share: ShareResult): string {
  const now = headroomText(share, share.headroom);
  return share.before === undefined
    ? now
    : `${headroomText(share, share.before.headroom)} before the order; ${now} after it`;
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
    "none",
    true,
  );
}
