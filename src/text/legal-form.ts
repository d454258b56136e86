/** Words that say what kind of company it is, or how it trades, and name nobody; folded. */
const FORMS = new Set(
  (
    "co ltd limited inc incorporated corp corporation company llc llp lp plc gmbh ag kg kgaa ohg ug ab as asa aps oy oyj sa sas sasu sarl srl spa " +
    "bv nv vof sl slu lda ltda eirl sprl bvba pte pty pvt private bhd sdn kk ood eood ead ad doo dooel dd sh a d o e z r l p k g s c " +
    "sp zoo spol sro kft zrt bt nyrt rt tic sti sirketi ticaret anonim ooo oao zao pao ооо оао зао пао ао ад еад еоод оод доо дооел дд тоо тов " +
    "eurl ic ve san international intl holding holdings group the"
  ).split(" "),
);
const CHINESE_FORMS = /(股份有限公司|有限责任公司|有限公司|公司|集团|集團)$/;

/** Folded name without legal forms at its end and start: `huawei technologies co ltd` → `huawei technologies`. */
export function withoutLegalForm(folded: string): string {
  const words = folded.split(" ");
  let end = words.length;
  while (end > 1 && FORMS.has(words[end - 1] ?? "")) end -= 1;
  let start = 0;
  while (start < end - 1 && FORMS.has(words[start] ?? "")) start += 1;
  return words.slice(start, end).join(" ").replace(CHINESE_FORMS, "").trim();
}
