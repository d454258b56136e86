const TRADE_MARKS = /[\u2120\u2122]/gu;

/** Text without ™ and ℠, which NFKC turns into letters of the word before: `HUAWEITM`. */
export function withoutTradeMarks(text: string): string {
  return text.replace(TRADE_MARKS, " ");
}
