import {
  fillText,
  readRoadPart,
  tallyVotes,
  tellOptions,
  tellPreferred,
  type Ballot,
  type CapitalLineup,
  type Text,
} from "@zentaikan/capital-graph";
import type { Decision } from "./decision.ts";
import type { BoardParts } from "./parts-of-records.ts";
import type { RevealedRound } from "./revealed-rounds.ts";
import { namesText, sameText } from "./told-text.ts";

/** What a vote came to, with its figures; of an open one with who voted, of an anonymous one never. */
export function tellVote(
  { id, meetingId, kind, asked, revealedAt, ballots }: RevealedRound,
  { lineup, parts }: { readonly lineup: CapitalLineup; readonly parts: BoardParts },
): Decision {
  const { question, subjects, dots: each, dotsOnOne: most, isAnonymous } = asked;
  const read = subjects.map(({ key, words }) => ({ key, words, ...readRoadPart(key, lineup) }));
  const names = new Map(
    read.map(({ key, words, name }) => [key, words === "" ? name : sameText(words)]),
  );
  const nameOf = (key: string): Text => names.get(key) ?? sameText(key);
  const options = subjects.map(({ key }) => key);
  const about = read.map(({ part }) => part);
  const drawn = parts.drawnFor(about);
  const tally =
    kind === "road"
      ? null
      : tallyVotes(
          { kind, options, each, most },
          ballots.map(({ ballot }) => ballot),
        );
  const told = tally === null ? [] : tellOptions(tally);
  const preferred = tally?.kind === "order" ? tally.preferred : null;
  const below = told.map(({ option, said }) => {
    const who = isAnonymous ? [] : votersFor(option, ballots);
    const line = fillText(LINE, { name: nameOf(option), said });
    const names = namesText(who);
    return who.length === 0
      ? line
      : { ja: `${line.ja} ― ${names.ja}`, en: `${line.en}; ${names.en}` };
  });
  return {
    id,
    at: revealedAt,
    kind: "voted",
    by: null,
    text: fillText(isAnonymous ? ANONYMOUS : OPEN, {
      question: sameText(question),
      count: sameText(String(ballots.length)),
    }),
    below: [...below, ...(preferred === null ? [] : [tellPreferred(nameOf(preferred))])],
    isInternal: false,
    lead:
      drawn.length === 0
        ? { kind: "meeting", id: meetingId }
        : { kind: "records", records: [...drawn] },
    people: ballots.flatMap(({ person }) => person?.id ?? []),
    parts: about,
  };
}

/** Who put an option first, or gave it dots; of a temperature who is uneasy with it. */
function votersFor(option: string, ballots: RevealedRound["ballots"]): readonly string[] {
  return ballots.flatMap(({ person, ballot }) =>
    person !== null && isFor(option, ballot) ? [person.name] : [],
  );
}

function isFor(option: string, ballot: Ballot): boolean {
  switch (ballot.kind) {
    case "dots":
      return ballot.dots.some(({ on, count }) => on === option && count > 0);
    case "order":
      return ballot.order[0] === option;
    case "temperature":
      return ballot.felt.some(({ of, is }) => of === option && is === "uneasy");
  }
}

const LINE: Text = { ja: "{name}: {said}", en: "{name}: {said}" };
const OPEN: Text = {
  ja: "投票「{question}」(記名、{count}人)",
  en: "Vote “{question}” (by name, {count} voted)",
};
const ANONYMOUS: Text = {
  ja: "投票「{question}」(無記名、{count}人)",
  en: "Vote “{question}” (anonymous, {count} voted)",
};
