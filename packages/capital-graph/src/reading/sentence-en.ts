import type { Beat, Beats, Invitation, ToldNode } from "./beats.ts";
import { invitation, listed, starPart, words } from "./parts.ts";
import { capitalised, inSentence } from "../text.ts";
import type { SentencePart } from "./sentence-part.ts";

/** "First human capital, next technology capital, and so grow …, towards the star “…”." */
export function englishSentence(read: Beats): readonly SentencePart[] {
  const told = read.beats.filter((beat) => !isEmpty(beat));
  const parts = told.flatMap((beat, index) => [
    words(
      index === 0 ? capitalised(CONNECTIVES[beat.stage]) : CONNECTIVES[beat.stage],
      beat.arrows,
    ),
    words(" "),
    ...clauses(beat, told[index + 1] ?? null),
    words(index < told.length - 1 ? ", " : read.star === null ? "." : ", "),
  ]);
  const starOpens = told.length === 0;
  return [
    ...parts,
    ...(read.star === null
      ? []
      : [
          words(starOpens ? "Towards " : "towards "),
          starPart(
            read.star,
            read.star.star.text === "" ? "the star" : `the star “${read.star.star.text}”`,
          ),
          words("."),
        ]),
    ...(read.invitation === null
      ? []
      : [
          ...(told.length === 0 && read.star === null ? [] : [words(" ")]),
          invitation(INVITATIONS[read.invitation]),
        ]),
  ];
}

/** Beats that only grow share one verb, which the last of them carries. */
function clauses(beat: Beat, next: Beat | null): readonly SentencePart[] {
  const sharesVerb = next !== null && growsOnly(beat) && growsOnly(next);
  const spoken = [
    clause(beat.spend, "spend "),
    clause(beat.keep, "keep "),
    clause(beat.grow, sharesVerb ? "" : "grow "),
  ].filter((parts) => parts.length > 0);
  return spoken.flatMap((parts, index) => {
    if (index === 0) return parts;
    return [words(index === spoken.length - 1 ? " and " : ", "), ...parts];
  });
}

function clause(told: readonly ToldNode[], verb: string): readonly SentencePart[] {
  if (told.length === 0) return [];
  const names = listed(told, {
    name: ({ node }) => inSentence(node.label.en),
    between: ", ",
    last: " and ",
  });
  return verb === "" ? names : [words(verb), ...names];
}

function growsOnly({ keep, spend }: Beat): boolean {
  return keep.length + spend.length === 0;
}

function isEmpty({ grow, keep, spend }: Beat): boolean {
  return grow.length + keep.length + spend.length === 0;
}

const CONNECTIVES = { 1: "first", 2: "next", 3: "and so" } as const;

const INVITATIONS: Readonly<Record<Invitation, string>> = {
  begin: "Which capital shall grow first? Place one card in Hop to begin.",
  hop: "And what grows first, at the very start?",
  step: "Which capital could grow next?",
  between: "Which capital could grow in between?",
  jump: "And which capital grows in the end?",
  star: "Which star do you see beyond it?",
  starText: "How would you name that star in a few words?",
  link: "Draw arrows to show what makes what grow.",
};
