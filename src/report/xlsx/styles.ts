/** Looks of cells. `open` ones are for people to fill in; an outcome has its own. */
export const STYLES = {
  plain: xf({}),
  head: xf({ font: 1, fill: 2, border: 1, wrap: true }),
  "open-head": xf({ font: 1, fill: 3, border: 1, wrap: true }),
  text: xf({ format: 49 }),
  number: xf({ format: 3, align: "right" }),
  day: xf({ format: 164 }),
  amount: xf({ format: 4, align: "right" }),
  "open-text": xf({ format: 49, fill: 4, border: 2, wrap: true }),
  "open-day": xf({ format: 164, fill: 4, border: 2 }),
  "open-amount": xf({ format: 4, fill: 4, border: 2, align: "right" }),
  title: xf({ font: 2 }),
  name: xf({ font: 1 }),
  prose: xf({ format: 49, wrap: true }),
  link: xf({ format: 49, font: 3 }),
  fail: xf({ format: 49, font: 1, fill: 5 }),
  due: xf({ format: 49, font: 1, fill: 6 }),
  review: xf({ format: 49, font: 1, fill: 7 }),
  unknown: xf({ format: 49, font: 1, fill: 8 }),
} as const;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES);

/** Number of a look in the styles part. */
export function styleIndex(style: StyleName): number {
  return NAMES.indexOf(style);
}

interface Look {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly wrap?: boolean;
  readonly align?: "left" | "right";
}

function xf({ format = 0, font = 0, fill = 0, border = 0, wrap = false, align = "left" }: Look): string {
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}><alignment horizontal="${align}" indent="1" vertical="top"${wrap ? ' wrapText="1"' : ""}/></xf>`;
}

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
const line = (side: string, colour: string) => `<${side} style="thin"><color rgb="FF${colour}"/></${side}>`;

/** The styles part (ECMA-376, part 1, 18.8). */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="4"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="15"/><name val="Arial"/></font>',
  '<font><u/><sz val="10"/><color rgb="FF12455C"/><name val="Arial"/></font></fonts>',
  '<fills count="9"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${solid("E8ECF0")}${solid("F2DFA8")}${solid("FDF8E8")}`,
  `${solid("F6DADA")}${solid("FBE6C6")}${solid("E5DEF5")}${solid("DFE4E9")}</fills>`,
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top/>${line("bottom", "17212B")}<diagonal/></border>`,
  `<border>${line("left", "E4D9B8")}${line("right", "E4D9B8")}${line("top", "E4D9B8")}${line("bottom", "E4D9B8")}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${NAMES.length}">${Object.values(STYLES).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>\n",
].join("");
