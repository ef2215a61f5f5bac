import type { Beat, Beats, Invitation, ToldNode } from "./beats.ts";
import { invitation, listed, starPart, words } from "./parts.ts";
import type { SentencePart } from "./sentence-part.ts";

/** 「まず人的資本を、次に技術資本を、そうして顧客関係性資本を増やし、星『…』へ。」 */
export function japaneseSentence(read: Beats): readonly SentencePart[] {
  const told = read.beats.filter((beat) => !isEmpty(beat));
  const parts = told.flatMap((beat, index) => [
    words(CONNECTIVES[beat.stage], beat.arrows),
    ...clauses(beat, told[index + 1] ?? null),
    words(index < told.length - 1 ? "、" : read.star === null ? "ます。" : "、"),
  ]);
  return [
    ...parts,
    ...(read.star === null
      ? []
      : [
          starPart(read.star, read.star.star.text === "" ? "星" : `星『${read.star.star.text}』`),
          words("へ。"),
        ]),
    ...(read.invitation === null ? [] : [invitation(INVITATIONS[read.invitation])]),
  ];
}

/** Beats that only grow share one verb, which the last of them carries: 「Aを、次にBを増やし」. */
function clauses(beat: Beat, next: Beat | null): readonly SentencePart[] {
  const sharesVerb = next !== null && growsOnly(beat) && growsOnly(next);
  return [
    ...clause(beat.spend, "を使い", beat.keep.length + beat.grow.length > 0),
    ...clause(beat.keep, "を保ち", beat.grow.length > 0),
    ...clause(beat.grow, sharesVerb ? "を" : "を増やし", false),
  ];
}

function clause(told: readonly ToldNode[], verb: string, goesOn: boolean): readonly SentencePart[] {
  if (told.length === 0) return [];
  const names = listed(told, { name: ({ node }) => node.label.ja, between: "と", last: "と" });
  return [...names, words(goesOn ? `${verb}、` : verb)];
}

function growsOnly({ keep, spend }: Beat): boolean {
  return keep.length + spend.length === 0;
}

function isEmpty({ grow, keep, spend }: Beat): boolean {
  return grow.length + keep.length + spend.length === 0;
}

const CONNECTIVES = { 1: "まず", 2: "次に", 3: "そうして" } as const;

const INVITATIONS: Readonly<Record<Invitation, string>> = {
  begin: "どの資本から育てましょうか。まず一枚、ホップに置いてみましょう。",
  hop: "そのはじまりに、まず育つのはどの資本でしょう。",
  step: "次に育つのは、どの資本でしょう。",
  between: "その間に育つのは、どの資本でしょう。",
  jump: "そうして育つのは、どの資本でしょう。",
  star: "その先に、どんな星が見えますか。",
  starText: "その星を、ひとことで言うと何でしょう。",
  link: "何が何を育てるのか、矢印で結んでみましょう。",
};
