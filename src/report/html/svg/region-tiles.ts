import { OUTCOMES } from "../../../model/outcome.ts";
import type { RegionResult } from "../../../model/scan-result.ts";
import { totalOf } from "../../../model/total-of.ts";
import { count } from "../../format.ts";
import { outcomeBar } from "./outcome-bar.ts";
import { cut, element, label, picture, rect } from "./shapes.ts";

const [COLUMNS, TILE, GAP, HEIGHT] = [4, 171, 12, 66];

/** One tile a region: its name, its sites, and its assets cut into outcomes. */
export function regionTiles(regions: readonly RegionResult[], alternative: string): string {
  const rows = Math.ceil(regions.length / COLUMNS);
  const tiles = regions.map((region, index) => {
    const [x, y] = [(index % COLUMNS) * (TILE + GAP), Math.floor(index / COLUMNS) * (HEIGHT + GAP)];
    return element("g", { transform: `translate(${x} ${y})` }, tile(region));
  });
  return picture(720, rows * (HEIGHT + GAP) - GAP + 1, alternative, tiles.join(""));
}

function tile({ region, sites, assets }: RegionResult): string {
  const total = Math.max(1, totalOf(assets));
  const inner = TILE - 20;
  let before = 0;
  const bar = OUTCOMES.filter((outcome) => assets[outcome] > 0).map((outcome) => {
    const from = before;
    before += (assets[outcome] / total) * inner;
    return outcomeBar(10 + from, 46, Math.max(1, before - from), 10, outcome);
  });
  return (
    rect(0.5, 0.5, TILE - 1, HEIGHT - 1, "tile") +
    label(10, 19, cut(region ?? "Region not named", inner, 6.6), "t strong") +
    label(10, 36, `${count(sites, "site")} \u00b7 ${count(totalOf(assets), "asset")}`, "t tick") +
    bar.join("")
  );
}
