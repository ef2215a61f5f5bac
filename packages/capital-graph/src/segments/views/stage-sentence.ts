import { STAGES, type Stage } from "../../drawing.ts";
import type { Text } from "../../lineup.ts";
import type { NamingLineup } from "../../pattern/own-capitals.ts";
import type { CanonicalForm } from "../../pattern/canonical-form.ts";
import { bareName, capitalNames } from "../../pattern/capital-names.ts";
import { capitalised } from "../../text.ts";
import { grownIn } from "./grown-in.ts";

/** What a pattern grows in which beat, in one breath: まず人的・組織、次に技術、そうして財務・顧客関係性を増やす。 */
export function stageSentence(form: CanonicalForm, lineup: NamingLineup): Text {
  const nameOf = capitalNames(lineup);
  const beats = STAGES.flatMap((stage) => {
    const names = grownIn(form, stage, lineup).map((capital) => bareName(nameOf(capital)));
    return names.length === 0 ? [] : [{ stage, names }];
  });
  if (beats.length === 0) return NOTHING;
  const ja = beats.map(
    ({ stage, names }) => BEATS[stage].ja + names.map((one) => one.ja).join("・"),
  );
  const en = beats.map(
    ({ stage, names }) => `${BEATS[stage].en} ${names.map((one) => one.en).join(" & ")}`,
  );
  return { ja: `${ja.join("、")}を増やす。`, en: `${capitalised(en.join(", "))}.` };
}

const BEATS: Readonly<Record<Stage, Text>> = {
  1: { ja: "まず", en: "first" },
  2: { ja: "次に", en: "next" },
  3: { ja: "そうして", en: "and so" },
};

const NOTHING: Text = { ja: "まだ何も増やしていません。", en: "Nothing grows yet." };
