import { settleDrawing } from "../settle-drawing.ts";
import type { CardId, Drawing } from "../drawing.ts";
import type { Capital, CapitalId, CapitalLineup, Text } from "../lineup.ts";
import type { Migration } from "./revise-lineup.ts";

/** What moving a board to another lineup does to the cards of one capital. */
export interface MovedCapital {
  readonly from: CapitalId;
  readonly label: Text | null;
  readonly cards: readonly CardId[];
  /**
   * kept: it is there too. becomes: one capital takes its place. choice: several may, and people
   * choose (V37). unknown: none does, and the cards will say what the lineup does not (V07).
   */
  readonly outcome: "kept" | "becomes" | "choice" | "unknown";
  readonly to: readonly Capital[];
}

export interface LineupMove {
  readonly capitals: readonly MovedCapital[];
  /** The board after the move: only what is certain is changed. */
  readonly drawing: Drawing;
  /** Cards that wait for a choice, under the name they had. */
  readonly undecided: readonly { readonly card: CardId; readonly old: Text }[];
}

/**
 * What a board would be with another lineup, to be shown before it is done.
 *
 * A capital finds its successors by the migration if it names some; else by id within one lineup;
 * else by concept; else by a shared IIRC capital.
 */
export function moveToLineup(
  drawing: Drawing,
  {
    from,
    to,
    migration = new Map(),
  }: {
    readonly from: CapitalLineup;
    readonly to: CapitalLineup;
    readonly migration?: Migration;
  },
): LineupMove {
  const { cards } = settleDrawing(drawing);
  const old = new Map(from.capitals.map((capital) => [capital.id, capital]));
  const moved = [...Map.groupBy(cards, (card) => card.capital)].map(([id, same]): MovedCapital => {
    const capital = old.get(id) ?? null;
    const successors = successorsOf(id, capital, { from, to, migration });
    const [only] = successors;
    const outcome =
      only === undefined
        ? "unknown"
        : successors.length > 1
          ? "choice"
          : isStill(only, capital, from.id === to.id)
            ? "kept"
            : "becomes";
    return {
      from: id,
      label: capital?.label ?? null,
      cards: same.map((card) => card.id),
      outcome,
      to: successors,
    };
  });
  const certain = new Map(
    moved.flatMap(({ from: id, outcome, to: [only] }) =>
      outcome === "becomes" && only !== undefined ? [[id, only.id]] : [],
    ),
  );
  return {
    capitals: moved,
    drawing: {
      ...drawing,
      cards: drawing.cards.map((card) => ({
        ...card,
        capital: certain.get(card.capital) ?? card.capital,
      })),
    },
    undecided: moved
      .filter(({ outcome }) => outcome === "choice")
      .flatMap(({ cards: ids, label, from: id }) =>
        ids.map((card) => ({ card, old: label ?? { ja: id, en: id } })),
      ),
  };
}

/** The same id says the same within one lineup; between two it takes the same concept as well. */
function isStill(next: Capital, capital: Capital | null, sameLineup: boolean): boolean {
  return next.id === capital?.id && (sameLineup || next.conceptId === capital.conceptId);
}

function successorsOf(
  id: CapitalId,
  capital: Capital | null,
  { from, to, migration }: { from: CapitalLineup; to: CapitalLineup; migration: Migration },
): readonly Capital[] {
  const named = migration.get(id);
  if (named !== undefined) return to.capitals.filter((other) => named.includes(other.id));
  const same = to.capitals.filter((other) => other.id === id);
  if (from.id === to.id || capital === null) return same;
  const akin = to.capitals.filter(
    (other) => capital.conceptId !== null && other.conceptId === capital.conceptId,
  );
  if (akin.length > 0) return akin;
  return to.capitals.filter((other) => other.iirc.some((iirc) => capital.iirc.includes(iirc)));
}
