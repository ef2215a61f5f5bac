import type { FormerLineup } from "@zentaikan/board-model";
import {
  migrationBetween,
  moveToLineup,
  type Capital,
  type CapitalId,
  type CapitalLineup,
  type CardId,
  type Drawing,
  type LineupMove,
  readLineupSteps,
  type MovedCapital,
} from "@zentaikan/capital-graph";
import type { ChangeBoardLineupBody, LineupHistoryBody } from "@zentaikan/protocol/http";
import { isSameVersion, referenceOf } from "./lineup-draft.ts";

/** What a board would be after the switch: for words, for the canvas, and for the server. */
export interface SwitchPlan {
  readonly to: CapitalLineup;
  readonly move: LineupMove;
  readonly cards: ReadonlyMap<CardId, PlannedCard>;
  readonly request: ChangeBoardLineupBody;
}

export interface PlannedCard {
  readonly outcome: MovedCapital["outcome"];
  /** Null where the new lineup has no word for it, or people have not chosen yet. */
  readonly capital: Capital | null;
}

export interface SwitchQuestion {
  readonly from: CapitalLineup;
  readonly former: FormerLineup | null;
  readonly to: CapitalLineup;
  readonly histories: readonly LineupHistoryBody[];
  readonly choices: ReadonlyMap<CapitalId, CapitalId>;
}

/** The same computation as the server's, so that what is shown is what happens. */
export function planSwitch(
  drawing: Drawing,
  { from, former, to, histories, choices }: SwitchQuestion,
): SwitchPlan {
  const isSettling = isSameVersion(from, to);
  // A board that waits for choices is still on its way from the former lineup.
  const waysFrom = isSettling && former !== null ? former : null;
  const migration =
    waysFrom?.migration ??
    migrationBetween(from, to, {
      steps: readLineupSteps(histories),
      capitals: from.capitals.map((capital) => capital.id),
    });
  const way = { from: waysFrom?.lineup ?? from, to, migration };
  const seen = isSettling ? onlyWaiting(drawing, to) : drawing;
  const bare = moveToLineup(seen, way);
  const byCard = returningCards(bare, { former, to });
  const move = moveToLineup(seen, { ...way, choices, byCard });
  const byId = new Map(to.capitals.map((capital) => [capital.id, capital]));
  const outcomes = new Map(
    move.capitals.flatMap(({ cards, outcome }) => cards.map((card) => [card, outcome] as const)),
  );
  return {
    to,
    move: settled(move, byCard),
    cards: new Map(
      move.drawing.cards.map(({ id, capital }) => [
        id,
        { outcome: outcomes.get(id) ?? "kept", capital: byId.get(capital) ?? null },
      ]),
    ),
    request: {
      from: referenceOf(from),
      to: referenceOf(to),
      choices: Object.fromEntries(choices),
      cards: Object.fromEntries(byCard),
    },
  };
}

/** Cards whose capital the lineup does not know: those that a choice can still settle. */
function onlyWaiting(drawing: Drawing, { capitals }: CapitalLineup): Drawing {
  const known = new Set(capitals.map((capital) => capital.id));
  return { ...drawing, cards: drawing.cards.filter((card) => !known.has(card.capital)) };
}

/**
 * On the way back a card is what it was, as long as that is one of the things it could be: a card
 * that somebody changed since goes the way of all others.
 */
function returningCards(
  { capitals }: LineupMove,
  { former, to }: Pick<SwitchQuestion, "former" | "to">,
): ReadonlyMap<CardId, CapitalId> {
  if (former === null || !isSameVersion(former.lineup, to)) return new Map();
  return new Map(
    capitals.flatMap(({ cards, outcome, to: successors }) =>
      cards.flatMap((card) => {
        const was = former.cards.get(card);
        const couldBe = outcome === "unknown" || successors.some(({ id }) => id === was);
        return was !== undefined && couldBe ? [[card, was]] : [];
      }),
    ),
  );
}

/** What returns needs no choice any more: several rows where cards of one capital part. */
function settled(move: LineupMove, byCard: ReadonlyMap<CardId, CapitalId>): LineupMove {
  return {
    ...move,
    capitals: move.capitals.flatMap((moved) => {
      const returning = Map.groupBy(
        moved.cards.filter((card) => byCard.has(card)),
        (card) => byCard.get(card),
      );
      const rest = moved.cards.filter((card) => !byCard.has(card));
      return [
        ...[...returning].map(([id, cards]): MovedCapital => {
          const to = moved.to.filter((capital) => capital.id === id);
          return { ...moved, cards, to, outcome: id === moved.from ? "kept" : "becomes" };
        }),
        ...(rest.length > 0 ? [{ ...moved, cards: rest }] : []),
      ];
    }),
  };
}
