/**
 * What turns a line around (UAX #9), and what shows nothing and joins nothing: without these a name
 * reads the same wherever it stands. Joiners and variation selectors stay: 葛󠄀 and 👩‍💻 need them.
 */
const harmful = /[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;
/** Letters by the tables of Unicode, yet blank: fillers of Hangul and the empty cell of braille. */
const fillers = /[\u115f\u1160\u2800\u3164\uffa0]/gu;
/** More marks on one letter than any script has would stand over the lines around it. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;
/** Something that is seen: joiners and selectors alone are not. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a schema says of a name that is nothing then, so that the server can say it in words. */
export const NAME_SHOWS_NOTHING = "a name that shows nothing";

/**
 * A name as it may stand in any line, beside any other name: on one line, in its composed form,
 * without what is not seen. Empty where nothing of it would show.
 */
export function harmlessName(text: string): string {
  const name = text
    .replaceAll(/[\t\n\r\u0085\u2028\u2029]/gu, " ")
    .replaceAll(harmful, "")
    .replaceAll(fillers, "")
    .normalize("NFC")
    .replaceAll(piledMarks, "$1")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
  return seen.test(name) ? name : "";
}
