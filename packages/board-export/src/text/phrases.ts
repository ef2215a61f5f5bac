import { loadDefaultJapaneseParser } from "budoux";

const parser = loadDefaultJapaneseParser();
const KANA_OR_KANJI = /[\u3040-\u30ff\u3400-\u9fff]/;

/** に|よって and its like, which the parser cuts: after what, and before what, no phrase begins. */
const ONE_PHRASE: readonly [after: RegExp, before: RegExp][] = [
  [/に$/, /^(?:よ[っりる]|対し|対す|つい|おい|おけ|関し|関す|とっ|わた|向け|基づ)/],
  [/を$/, /^(?:通じ|通し|もっ)/],
  [/と$/, /^(?:して|いう|いっ)/],
];

/** Indices, in code units, at which a phrase (文節) begins; the doorway to BudouX. */
export function phraseStarts(text: string): ReadonlySet<number> {
  if (!KANA_OR_KANJI.test(text)) return new Set();
  return new Set(
    parser
      .parseBoundaries(text)
      .filter(
        (at) =>
          !ONE_PHRASE.some(
            ([after, before]) =>
              after.test(text.slice(Math.max(0, at - 2), at)) &&
              before.test(text.slice(at, at + 3)),
          ),
      ),
  );
}
