import type { MacroStructure } from "../macro-structure.ts";

/** Three years is where a mid-term outlook begins, five where a long one does. */
const MID_TERM_YEARS = 3;
const LONG_TERM_YEARS = 5;

/**
 * How many years ahead a frame looks by what is written at its stages and its star, both of which
 * people agree on: 「3年後」, "within 18 months", 「2030年度」, 「中長期」. The furthest counts; null
 * where nothing speaks of time.
 * @param year the calendar year from which one looks
 */
export function outlookYears({ horizons, star }: MacroStructure, year: number): number | null {
  const written = [...Object.values(horizons), star?.text ?? ""].map((text) =>
    text.normalize("NFKC").toLowerCase().slice(0, LONGEST_READ),
  );
  const found = written.flatMap((text) => [...wordsOfTime(text), ...amountsOfTime(text, year)]);
  return found.length === 0 ? null : Math.max(...found);
}

/** Strangers write them; what a stage says of time stands in its first lines. */
const LONGEST_READ = 2000;

function wordsOfTime(text: string): number[] {
  if (/長期|long[- ]?(?:term|range|run)/.test(text)) {
    return [/中長期|mid[- ]?(?:to|\/)/.test(text) ? MID_TERM_YEARS : LONG_TERM_YEARS];
  }
  return /中期|mid[- ]?(?:term|range|\/)|medium[- ]?term/.test(text) ? [MID_TERM_YEARS] : [];
}

const AMOUNT =
  /(\d{1,4}(?:\.\d)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(か年|ヶ年|カ年|箇年|年|years?|yrs?|か月|ヶ月|カ月|箇月|months?)|(?:fy|by|in|until|before)\s*(\d{4})(?!\d)/g;

function amountsOfTime(text: string, year: number): number[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, written = "", unit = "", named]) => {
    const amount = named === undefined ? numberOf(written) : Number(named);
    if (named !== undefined || (amount >= 1900 && unit === "年")) {
      return amount > year ? [amount - year] : [];
    }
    const years = unit.includes("月") || unit.startsWith("month") ? amount / 12 : amount;
    return years <= FURTHEST_YEARS ? [years] : [];
  });
}

/** Further ahead nobody plans; 「創業120年」 and numbers of anything else are no outlook. */
const FURTHEST_YEARS = 50;

const DIGITS = "〇一二三四五六七八九";

function numberOf(written: string): number {
  const [tens, ones] = written.split("十");
  if (tens === undefined || !/[一二三四五六七八九十]/.test(written)) return Number(written);
  if (ones === undefined) return DIGITS.indexOf(tens);
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones || "〇"));
}
