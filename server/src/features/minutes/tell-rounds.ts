import { fillText, tellConverging, type CapitalLineup, type Text } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { writeTimeWithZone } from "@zentaikan/protocol";
import { plainLine, type MinutesLine } from "./minutes-line.ts";
import type { MinutesNeeds } from "./minutes-needs.ts";
import type { BoardParts } from "./parts-of-records.ts";
import { roadsOfRound, roundsOfMeeting, withBallots } from "./revealed-rounds.ts";
import { sameText } from "./told-text.ts";
import { tellVote } from "./vote-decisions.ts";

/** To lay more roads than that over each other takes longer than minutes are waited for. */
const mostRoads = 600;

interface RoundsOptions {
  readonly database: WorkspaceDatabase;
  readonly tellRoads: MinutesNeeds["tellRoads"];
  readonly lineup: CapitalLineup;
  readonly parts: BoardParts;
  readonly personId: string;
  /**
   * Whether whoever reads was there: to nobody else is told what was drawn and voted [MT6], but who
   * voted after the meeting is told of that vote.
   */
  readonly wasThere: boolean;
  readonly timeZone: string;
  readonly now: number;
}

/** The questions of a meeting that is over, and what each brought. */
export async function tellRounds(
  meetingId: string,
  { database, tellRoads, lineup, parts, personId, wasThere, timeZone, now }: RoundsOptions,
): Promise<readonly MinutesLine[]> {
  const lines: MinutesLine[] = [];
  let left = mostRoads;
  let divided: number | null = null;
  for (const round of await roundsOfMeeting(database, { meetingId, personId }, now)) {
    const { number, kind, asked, revealedAt, openUntil, hasVoted } = round;
    const values = { number: sameText(String(number)), question: sameText(asked.question) };
    const head = fillText(kind === "road" ? ROADS : VOTE, values);
    if (revealedAt === null) {
      const until = openUntil === null ? "" : writeTimeWithZone(openUntil, timeZone);
      const goesOn = fillText(GOES_ON, { until: sameText(until) });
      lines.push(plainLine(head, { below: [openUntil === null ? NEVER_REVEALED : goesOn] }));
    } else if (!wasThere && !hasVoted)
      lines.push(plainLine(head, { below: [FOR_THOSE_WHO_WERE_THERE] }));
    else if (kind === "road") {
      const roads = await roadsOfRound(database, round.id);
      left -= roads.length;
      if (left < 0) {
        lines.push(plainLine(head, { below: [countOf(roads.length), TOO_MANY] }));
        continue;
      }
      const told = await tellRoads({ roads, lineup });
      const converging: Text[] =
        divided === null || roads.length < 2 ? [] : [tellConverging(divided, told.divided)];
      if (roads.length >= 2) ({ divided } = told);
      const below = [countOf(roads.length), ...told.sentences, ...converging];
      lines.push(plainLine(head, { below }));
    } else {
      const vote = tellVote(await withBallots(database, { ...round, revealedAt }), {
        lineup,
        parts,
      });
      const { text, below, lead } = vote;
      const numbered = fillText(NUMBERED, { ...values, told: text });
      lines.push(
        plainLine(numbered, { below: [...below], lead: lead?.kind === "records" ? lead : null }),
      );
    }
  }
  return lines.length === 0 ? [plainLine(NONE)] : lines;
}

function countOf(roads: number): Text {
  return fillText(DREW, { count: sameText(String(roads)) });
}

const ROADS: Text = {
  ja: "問い{number} 道筋「{question}」",
  en: "Question {number}, roads “{question}”",
};
const VOTE: Text = {
  ja: "問い{number} 投票「{question}」",
  en: "Question {number}, vote “{question}”",
};
const NUMBERED: Text = { ja: "問い{number} {told}", en: "Question {number}: {told}" };
const DREW: Text = { ja: "描かれた道筋 {count}つ", en: "Roads that were drawn: {count}" };
const NEVER_REVEALED: Text = {
  ja: "公開されないまま会議が終わりました。",
  en: "It was not revealed before the meeting ended.",
};
const GOES_ON: Text = {
  ja: "投票は {until} まで続きます。",
  en: "The vote goes on until {until}.",
};
const FOR_THOSE_WHO_WERE_THERE: Text = {
  ja: "結果は、会議に参加した人だけが読めます。",
  en: "What it brought is for those who took part.",
};
const TOO_MANY: Text = {
  ja: "道筋が多いため、重ね合わせは会議の画面でご覧ください。",
  en: "There are too many roads to lay over each other here; the meeting shows them.",
};
const NONE: Text = { ja: "問いは出されませんでした。", en: "No question was asked." };
