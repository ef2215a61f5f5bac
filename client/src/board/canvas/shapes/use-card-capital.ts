import { useValue } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { formerWord, type Capital } from "@zentaikan/capital-graph";
import { useLanguage } from "../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { PLANNED_CARDS } from "../../ground/desks/planned-cards.ts";

/** What a card shows of its capital. */
interface CardCapital {
  /** Null where the lineup has no such capital, or people have not chosen yet. */
  readonly capital: Capital | null;
  readonly name: string;
  /** The name that the card has now, where a switch that is looked at would give it another. */
  readonly wouldBeNamedFrom: string | null;
}

/** The card's capital in the board's lineup, or, while somebody looks at a switch, in that one. */
export function useCardCapital({ id, props }: CapitalCardShape): CardCapital {
  const { lineup, formerLineup } = useBoard();
  const { planned: plannedCards } = useBoardPart(PLANNED_CARDS);
  const language = useLanguage();
  const planned = useValue("planned capital", () => plannedCards.get()?.get(id) ?? null, [
    plannedCards,
    id,
  ]);
  const present = lineup.capitals.find((one) => one.id === props.capital) ?? null;
  // A card that waits for a choice goes by the name that it had.
  const former = formerLineup?.lineup;
  const known =
    present ?? former?.capitals.find((one) => formerWord(former, one.id) === props.capital);
  const name = known?.label[language] ?? props.capital;
  if (planned === null) return { capital: present, name, wouldBeNamedFrom: null };
  const next = planned.capital?.label[language] ?? name;
  return {
    capital: planned.capital,
    name: next,
    wouldBeNamedFrom: next === name && planned.capital !== null ? null : name,
  };
}
