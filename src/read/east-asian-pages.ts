/** A code page that a text may be in. */
export interface Candidate {
  readonly page: string;
  readonly language: string;
  /** Codes of the languages that it may be. */
  readonly codes: readonly string[];
  /** Known words that the text has in this page. */
  readonly words: number;
  /** Share of the letters beyond ASCII that the language writes, less what does not belong in text, at most 1; and what known words add. */
  readonly score: number;
}

interface Page {
  readonly page: string;
  readonly language: string;
  readonly code: string;
  /** What nearly all of the text beyond ASCII is written in. */
  readonly script: RegExp;
  /** Characters that a table in the language has, and other bytes read in this page hardly give. */
  readonly telling: RegExp;
  /** Share of them from which the page is believed. */
  readonly from: number;
  /** Score where they are rarer. */
  readonly otherwise: number;
}

/** Pages whose characters are two bytes or more. Two of them read the same bytes, and so does that of another language, mostly with other characters. */
const PAGES: readonly Page[] = [
  {
    page: "gb18030",
    language: "Chinese",
    code: "zh",
    script: /\p{Script=Han}/gu,
    telling: /[的一设备站基名称型号序列制造商厂家单板数量类网元位置机房华为中兴信通公司项目]/g,
    from: 0.15,
    otherwise: 0.75,
  },
  {
    page: "big5",
    language: "Chinese (traditional)",
    code: "zh",
    script: /\p{Script=Han}/gu,
    telling: /[的一設備站點基名稱型號序列製造商廠牌家單板數量類網元位置機房華為中興信通公司項目]/g,
    from: 0.15,
    otherwise: 0.3,
  },
  ...["shift_jis", "euc-jp"].map((page) => ({
    page,
    language: "Japanese",
    code: "ja",
    script: /[\p{Script=Han}\p{Script=Hiragana}ァ-ヶー・]/gu,
    telling: /[ぁ-んァ-ヶー]/g,
    from: 0.1,
    otherwise: 0,
  })),
  {
    page: "euc-kr",
    language: "Korean",
    code: "ko",
    script: /[\p{Script=Hangul}\p{Script=Han}]/gu,
    telling: /\p{Script=Hangul}/gu,
    from: 0.9,
    otherwise: 0,
  },
];

/**
 * These pages read many bytes without complaint; one is believed when the text beyond ASCII is nearly all in the script of its language and
 * its characters stand together. An accented letter and the byte behind it give a character that stands alone.
 */
export function eastAsian(head: Uint8Array): readonly Candidate[] {
  return PAGES.flatMap((one): readonly Candidate[] => {
    const { page, language, code, script, telling, from, otherwise } = one;
    const text = new TextDecoder(page).decode(head);
    const high = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    const own = text.match(script)?.length ?? 0;
    const together = text.match(new RegExp(`(?:${script.source}){2,}`, "gu"))?.join("").length ?? 0;
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    if (own < 8 || own < 0.9 * high || together < 0.6 * own || broken > 1) return [];
    const score = (text.match(telling)?.length ?? 0) / own > from ? 1.1 : otherwise;
    return [{ page, language, codes: [code], words: 0, score }];
  });
}
