/** Letters beyond ASCII that one language writes, and the code pages in which its exports come. */
export interface LanguageLetters {
  readonly language: string;
  readonly pages: readonly string[];
  readonly letters: string;
}

/**
 * Latin languages of the sources that netvet reads. Pages are tried in the order in which they appear first: where two
 * fit equally well they mostly give the same text. Source of the letters: Unicode CLDR, main exemplar characters.
 */
export const LATIN_LANGUAGES: readonly LanguageLetters[] = [
  { language: "German", pages: ["windows-1252"], letters: "äöüß" },
  { language: "French", pages: ["windows-1252"], letters: "àâæçèéêëîïôœùûüÿ" },
  { language: "Spanish", pages: ["windows-1252"], letters: "áéíñóúü" },
  { language: "Portuguese", pages: ["windows-1252"], letters: "àáâãçéêíòóôõú" },
  { language: "Italian", pages: ["windows-1252"], letters: "àèéìòóù" },
  { language: "Swedish", pages: ["windows-1252"], letters: "åäöéà" },
  { language: "Danish or Norwegian", pages: ["windows-1252"], letters: "æøåéóò" },
  { language: "Czech", pages: ["windows-1250", "iso-8859-2"], letters: "áčďéěíňóřšťúůýž" },
  { language: "Slovak", pages: ["windows-1250", "iso-8859-2"], letters: "áäčďéíĺľňóôŕšťúýž" },
  { language: "Polish", pages: ["windows-1250", "iso-8859-2"], letters: "ąćęłńóśźż" },
  { language: "Hungarian", pages: ["windows-1250", "iso-8859-2"], letters: "áéíóöőúüű" },
  { language: "Romanian", pages: ["windows-1250", "iso-8859-2"], letters: "ăâîşţșț" },
  { language: "Croatian, Serbian or Slovene", pages: ["windows-1250", "iso-8859-2"], letters: "čćđšž" },
  { language: "Albanian", pages: ["windows-1250"], letters: "çë" },
  { language: "Estonian", pages: ["windows-1257"], letters: "äõöšüž" },
  { language: "Latvian", pages: ["windows-1257"], letters: "āčēģīķļņšūž" },
  { language: "Lithuanian", pages: ["windows-1257"], letters: "ąčęėįšųūž" },
];

/** Scripts whose words stand wholly above ASCII; `letters` are the more frequent half of each alphabet. */
export const OTHER_SCRIPTS: readonly LanguageLetters[] = [
  { language: "Cyrillic", pages: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"], letters: "оаеинтрслвкмдпуяз" },
  { language: "Greek", pages: ["windows-1253", "iso-8859-7"], letters: "αοιετσνρηπκλάέίόύήώςυμ" },
];
