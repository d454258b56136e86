/**
 * For how much of the assets the maker is named, as `64.2 %`: cut and never rounded up, so that it reads as less than a
 * threshold which it does not reach.
 */
export function coverageText(named: number): string {
  const cut = Math.floor(named * 1000 + 1e-9) / 10;
  if (named > 0 && cut === 0) return "< 0.1 %";
  return `${cut.toFixed(Number.isInteger(cut) ? 0 : 1)} %`;
}
