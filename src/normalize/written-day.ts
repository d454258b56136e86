import type { HeaderWords } from "../model/header-words.ts";
import { createDateReader } from "./dates.ts";
import { createMonthReader } from "./month-names.ts";

/** A function that tells a day as people write it; numbers that may count days are none. */
export function writtenDay({ months }: Pick<HeaderWords, "months">): (text: string) => boolean {
  const read = createDateReader("dmy", createMonthReader(months));
  return (text) => {
    const isNumber = /^\d+(\.\d+)?$/.test(text) && text.length !== 8;
    return !isNumber && text.length <= 40 && read(text).date !== undefined;
  };
}
