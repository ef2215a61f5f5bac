import {
  matchCapital,
  type Capital,
  type CapitalLineup,
  type Drawing,
  type Text,
} from "@zentaikan/capital-graph";
import { Remarks } from "./draft/remarks.ts";
import type { ReadStructure } from "./taken-in.ts";

/**
 * What was read, in the words of the board: a file that brings its own lineup has its capitals
 * matched by what they stand for, else by name. What the board has no capital for is left out.
 */
export function fitToLineup(read: ReadStructure, lineup: CapitalLineup): ReadStructure {
  const { lineup: own, drawing } = read;
  if (own === null || (own.id === lineup.id && own.version === lineup.version)) return read;
  const guessed = new Remarks();
  const unread = new Remarks();
  const inBoard = new Map<string, string>();
  for (const id of new Set(drawing.cards.map(({ capital }) => capital))) {
    const capital = own.capitals.find((each) => each.id === id);
    const found = counterpart(id, capital, lineup, own.id === lineup.id);
    const name: Text = capital?.label ?? { ja: id, en: id };
    if (found === null) {
      unread.add({
        ja: `「${name.ja}」は、このボードの資本ラインナップにありません。`,
        en: `“${name.en}” is not in the lineup of this board.`,
      });
      continue;
    }
    inBoard.set(id, found.id);
    if (found.label.ja !== name.ja) {
      guessed.add({
        ja: `「${name.ja}」は、このボードの「${found.label.ja}」としました。`,
        en: `“${name.en}” is taken for “${found.label.en}” of this board.`,
      });
    }
  }
  return {
    ...read,
    drawing: withCapitals(drawing, inBoard),
    guessed: [...read.guessed, ...guessed.list()],
    unread: [...read.unread, ...unread.list()],
  };
}

function counterpart(
  id: string,
  capital: Capital | undefined,
  lineup: CapitalLineup,
  isSameFamily: boolean,
): Capital | null {
  const current = lineup.capitals.filter(({ retired }) => !retired);
  const same = isSameFamily ? current.find((each) => each.id === id) : undefined;
  if (same !== undefined) return same;
  const concept = capital?.conceptId ?? null;
  const alike = concept === null ? [] : current.filter(({ conceptId }) => conceptId === concept);
  const [only] = alike;
  if (alike.length === 1 && only !== undefined) return only;
  return (
    matchCapital(capital?.label.ja ?? id, lineup) ?? matchCapital(capital?.label.en ?? id, lineup)
  );
}

function withCapitals(drawing: Drawing, inBoard: ReadonlyMap<string, string>): Drawing {
  const cards = drawing.cards.flatMap((card) => {
    const capital = inBoard.get(card.capital);
    return capital === undefined ? [] : [{ ...card, capital }];
  });
  const kept = new Set([...cards, ...drawing.stars].map(({ id }) => id));
  return {
    ...drawing,
    cards,
    arrows: drawing.arrows.filter(
      ({ from, to }) => from !== null && to !== null && kept.has(from) && kept.has(to),
    ),
    doResults: drawing.doResults.filter(({ refines }) => kept.has(refines)),
  };
}
