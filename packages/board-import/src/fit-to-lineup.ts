import {
  matchCapital,
  type Capital,
  type CapitalLineup,
  type Drawing,
  type Text,
} from "@zentaikan/capital-graph";
import { Remarks } from "./draft/remarks.ts";
import type { ReadStructure } from "./taken-in.ts";
import { withoutLooseParts } from "./without-loose-parts.ts";

/**
 * What was read, in the words of the board: a file that brings its own lineup has its capitals
 * matched by what they stand for, else by name. What the board has no capital for is left out, and
 * so is what then hangs on nothing; each is said.
 */
export function fitToLineup(read: ReadStructure, lineup: CapitalLineup): ReadStructure {
  const { lineup: own, drawing } = read;
  if (own === null) return read;
  const guessed = new Remarks();
  const unread = new Remarks();
  const fitted = inWordsOf(drawing, { own, lineup, guessed, unread });
  const whole = withoutLooseParts(fitted, { named: drawing, lineup: own });
  return {
    ...read,
    drawing: whole.drawing,
    guessed: [...read.guessed, ...guessed.list()],
    unread: [...read.unread, ...unread.list(), ...whole.unread],
  };
}

interface Fitting {
  readonly own: CapitalLineup;
  readonly lineup: CapitalLineup;
  readonly guessed: Remarks;
  readonly unread: Remarks;
}

function inWordsOf(drawing: Drawing, { own, lineup, guessed, unread }: Fitting): Drawing {
  const isSameVersion = own.id === lineup.id && own.version === lineup.version;
  const inBoard = new Map<string, string>();
  for (const id of new Set(drawing.cards.map(({ capital }) => capital))) {
    const capital = own.capitals.find((each) => each.id === id);
    const name: Text = capital?.label ?? { ja: id, en: id };
    const found = isSameVersion
      ? lineup.capitals.find((each) => each.id === id)
      : counterpart(id, capital, lineup, own.id === lineup.id);
    // What is no capital of its own board either is drawn as it stood there.
    if (found !== undefined || isSameVersion) inBoard.set(id, found?.id ?? id);
    else unread.add(notInLineup(name));
    if (found === undefined) continue;
    if (found.label.ja !== name.ja || found.label.en !== name.en) {
      guessed.add({
        ja: `「${name.ja}」は、このボードの「${found.label.ja}」としました。`,
        en: `“${name.en}” is taken for “${found.label.en}” of this board.`,
      });
    }
  }
  return {
    ...drawing,
    cards: drawing.cards.flatMap((card) => {
      const capital = inBoard.get(card.capital);
      return capital === undefined ? [] : [{ ...card, capital }];
    }),
  };
}

function notInLineup(name: Text): Text {
  return {
    ja: `「${name.ja}」は、このボードの資本ラインナップにありません。`,
    en: `“${name.en}” is not in the lineup of this board.`,
  };
}

function counterpart(
  id: string,
  capital: Capital | undefined,
  lineup: CapitalLineup,
  isSameFamily: boolean,
): Capital | undefined {
  const current = lineup.capitals.filter(({ retired }) => !retired);
  const same = isSameFamily ? current.find((each) => each.id === id) : undefined;
  if (same !== undefined) return same;
  const concept = capital?.conceptId ?? null;
  const alike = concept === null ? [] : current.filter(({ conceptId }) => conceptId === concept);
  const [only] = alike;
  if (alike.length === 1 && only !== undefined) return only;
  const byName = matchCapital(capital?.label.ja ?? id, lineup);
  return byName ?? matchCapital(capital?.label.en ?? id, lineup) ?? undefined;
}
