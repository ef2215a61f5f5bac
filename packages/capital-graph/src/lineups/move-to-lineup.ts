import { settleDrawing } from "../settle-drawing.ts";
import type { CardId, Drawing } from "../drawing.ts";
import type { Capital, CapitalId, CapitalLineup, Text } from "../lineup.ts";
import type { LineupReference } from "./lineup-kinship.ts";
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
  /**
   * The board after the move. A card whose capital nothing takes the place of, or not yet, says
   * which lineup its word is from (`formerWord`): it is known as what it was, and as nothing else.
   */
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
    choices = new Map(),
    byCard = new Map(),
  }: {
    readonly from: CapitalLineup;
    readonly to: CapitalLineup;
    readonly migration?: Migration;
    /** What people chose for capitals that find several successors, or none. */
    readonly choices?: ReadonlyMap<CapitalId, CapitalId>;
    /** What single cards become: each chosen apart, or what it was when a move is taken back. */
    readonly byCard?: ReadonlyMap<CardId, CapitalId>;
  },
): LineupMove {
  const { cards } = settleDrawing(drawing);
  const old = new Map(from.capitals.map((capital) => [capital.id, capital]));
  const moved = [...Map.groupBy(cards, (card) => card.capital)].map(([id, same]): MovedCapital => {
    const own = wordOf(from, id);
    const capital = old.get(own) ?? null;
    const successors = successorsOf(own, capital, { from, to, migration });
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
  const isThere = new Set(to.capitals.map((capital) => capital.id));
  const decided = new Map<CardId, CapitalId>();
  const undecided: { readonly card: CardId; readonly old: Text }[] = [];
  for (const { from: id, label, cards: same, outcome, to: successors } of moved) {
    const chosen = outcome === "choice" || outcome === "unknown" ? choices.get(id) : undefined;
    const next = outcome === "becomes" ? successors[0]?.id : chosen;
    // A word that several lineups have would change its meaning in silence if it stayed bare.
    const waiting = label === null ? undefined : formerWord(from, wordOf(from, id));
    const hasNone = outcome === "choice" || outcome === "unknown";
    for (const card of same) {
      const said = [byCard.get(card), next].find((one) => one !== undefined && isThere.has(one));
      const capital = said ?? (hasNone ? waiting : undefined);
      if (capital !== undefined) decided.set(card, capital);
      if (said === undefined && outcome === "choice") {
        undecided.push({ card, old: label ?? { ja: id, en: id } });
      }
    }
  }
  return {
    capitals: moved,
    drawing: {
      ...drawing,
      cards: drawing.cards.map((card) => ({
        ...card,
        capital: decided.get(card.id) ?? card.capital,
      })),
    },
    undecided,
  };
}

/** A capital of a version of a lineup, named where that version is not the one in use. */
export function formerWord({ id, version }: LineupReference, capital: CapitalId): CapitalId {
  return `${id}@${version}:${capital}`;
}

/** The capital as its own lineup names it, whether it is named from outside or not. */
function wordOf(lineup: LineupReference, capital: CapitalId): CapitalId {
  const prefix = formerWord(lineup, "");
  return capital.startsWith(prefix) ? capital.slice(prefix.length) : capital;
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
  const same = to.capitals.filter((other) => other.id === wordOf(to, id));
  if (from.id === to.id || capital === null) return same;
  // What was retired is no place to go to.
  const current = to.capitals.filter((other) => !other.retired);
  const akin = current.filter(
    (other) => capital.conceptId !== null && other.conceptId === capital.conceptId,
  );
  if (akin.length > 0) return akin;
  return current.filter((other) => other.iirc.some((iirc) => capital.iirc.includes(iirc)));
}
