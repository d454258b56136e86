/** Letters beyond ASCII that one language writes, and the code pages in which its exports come. */
export interface LanguageLetters {
  readonly language: string;
  /** ISO 639-1 codes. */
  readonly codes: readonly string[];
  readonly pages: readonly string[];
  readonly letters: string;
}

/**
 * Latin languages of the sources that netvet reads. Pages are tried in the order in which they appear first: where two
 * fit equally well they mostly give the same text. Source of the letters: Unicode CLDR, main exemplar characters.
 */
export const LATIN_LANGUAGES: readonly LanguageLetters[] = [
  { language: "German", codes: ["de"], pages: ["windows-1252"], letters: "äöüß" },
  { language: "French", codes: ["fr"], pages: ["windows-1252"], letters: "àâæçèéêëîïôœùûüÿ" },
  { language: "Spanish", codes: ["es"], pages: ["windows-1252"], letters: "áéíñóúü" },
  { language: "Portuguese", codes: ["pt"], pages: ["windows-1252"], letters: "àáâãçéêíòóôõú" },
  { language: "Italian", codes: ["it"], pages: ["windows-1252"], letters: "àèéìòóù" },
  { language: "Swedish", codes: ["sv"], pages: ["windows-1252"], letters: "åäöéà" },
  { language: "Danish or Norwegian", codes: ["da"], pages: ["windows-1252"], letters: "æøåéóò" },
  { language: "Czech", codes: ["cs"], pages: ["windows-1250", "iso-8859-2"], letters: "áčďéěíňóřšťúůýž" },
  { language: "Slovak", codes: ["sk"], pages: ["windows-1250", "iso-8859-2"], letters: "áäčďéíĺľňóôŕšťúýž" },
  { language: "Polish", codes: ["pl"], pages: ["windows-1250", "iso-8859-2"], letters: "ąćęłńóśźż" },
  { language: "Hungarian", codes: ["hu"], pages: ["windows-1250", "iso-8859-2"], letters: "áéíóöőúüű" },
  { language: "Romanian", codes: ["ro"], pages: ["windows-1250", "iso-8859-2"], letters: "ăâîşţșț" },
  { language: "Croatian, Serbian or Slovene", codes: ["sr"], pages: ["windows-1250", "iso-8859-2"], letters: "čćđšž" },
  { language: "Albanian", codes: ["sq"], pages: ["windows-1250"], letters: "çë" },
  { language: "Turkish", codes: ["tr"], pages: ["windows-1254"], letters: "çğıöşüi\u0307" },
  { language: "Estonian", codes: ["et"], pages: ["windows-1257"], letters: "äõöšüž" },
  { language: "Latvian", codes: ["lv"], pages: ["windows-1257"], letters: "āčēģīķļņšūž" },
  { language: "Lithuanian", codes: ["lt"], pages: ["windows-1257"], letters: "ąčęėįšųūž" },
];

/** Scripts whose words stand wholly above ASCII; `letters` are the more frequent half of each alphabet. */
export const OTHER_SCRIPTS: readonly LanguageLetters[] = [
  {
    language: "Cyrillic",
    codes: ["bg", "mk", "sr", "ru", "uk"],
    pages: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
    letters: "оаеинтрслвкмдпуяз",
  },
  { language: "Greek", codes: ["el"], pages: ["windows-1253", "iso-8859-7"], letters: "αοιετσνρηπκλάέίόύήώςυμ" },
];
