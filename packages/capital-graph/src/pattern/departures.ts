import type { Text } from "../lineup.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, inSentence, listText, sameText } from "../text.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import { conceptName } from "./canonical-form.ts";
import type { NamingLineup } from "./own-capitals.ts";
import { placedName, readPatternCell, type PatternCell } from "./pattern-cell.ts";
import { patternItems, type PatternItem, type PatternLink } from "./pattern-items.ts";

/** How a board that was started from a pattern stands to it. */
interface Departures {
  /** Items of the pattern that nobody has decided upon: they are neither there nor left. */
  readonly open: readonly PatternItem[];
  /** Which drawn node stands for which node of the pattern; itself where it is there. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** What is otherwise than in the pattern, each as part of a sentence. */
  readonly exceptions: readonly Text[];
  /** "As the pattern, except …" */
  readonly sentence: Text;
}

/** What people said of single items that they do not take: put something else there, or nothing. */
export type PatternAnswers = ReadonlyMap<string, string | null>;

/**
 * What is drawn decides before what was said: an item that is there is taken, whatever somebody
 * said of it, and one that was replaced is open again when what stood for it is gone. A capital that
 * stands in another beat, or is kept instead of grown, has moved and not gone. Arrows go with their
 * ends.
 * @param lineups whose words are used; the first that knows a capital names it
 */
export function departuresFrom(
  { pattern, board }: { readonly pattern: CanonicalForm; readonly board: CanonicalForm },
  {
    answers,
    lineups,
  }: { readonly answers: PatternAnswers; readonly lineups: readonly NamingLineup[] },
): Departures {
  const say = sayer(lineups);
  const [wanted, drawn] = [split(patternItems(pattern)), split(patternItems(board))];
  const there = new Set(drawn.cells.map(({ id }) => id));
  const isWanted = new Set(wanted.cells.map(({ id }) => id));
  const others = new Map(
    drawn.cells.flatMap((cell) => (isWanted.has(cell.id) ? [] : [[cell.id, cell]])),
  );
  const became = new Map<string, string>();
  const open: PatternItem[] = [];
  const exceptions: Text[] = [];
  const missing: PatternCell[] = [];
  const stands = (cell: PatternCell, is: PatternCell, text: Text): void => {
    became.set(cell.id, is.id);
    others.delete(is.id);
    exceptions.push(text);
  };
  for (const cell of wanted.cells) {
    const instead = others.get(answers.get(cell.id) ?? "");
    if (there.has(cell.id)) became.set(cell.id, cell.id);
    else if (instead !== undefined) stands(cell, instead, say.instead(cell, instead));
    else missing.push(cell);
  }
  for (const cell of missing) {
    const alike = [...others.values()].filter(({ capital }) => capital === cell.capital);
    const is = alike.find(({ stage }) => stage === cell.stage) ?? alike[0];
    if (is !== undefined) stands(cell, is, say.moved(cell, is));
    else if (answers.get(cell.id) === null) exceptions.push(say.without(cell));
    else open.push(cell);
  }
  exceptions.push(...[...others.values()].map(say.added));

  const isDrawn = new Set(drawn.links.map(({ id }) => id));
  const expected = new Set<string>();
  for (const link of wanted.links) {
    const [from, to] = [became.get(link.from), became.get(link.to)];
    if (from === undefined || to === undefined) {
      // With an end that nobody wants there is nothing to decide.
      const isLeft = [link.from, link.to].some(
        (end) => !became.has(end) && answers.get(end) === null,
      );
      if (!isLeft && answers.get(link.id) !== null) open.push(link);
      continue;
    }
    const id = `${link.kind === "reinvest" ? "r:" : ""}${from}>${to}:${link.sign}`;
    expected.add(id);
    if (isDrawn.has(id)) continue;
    if (answers.get(link.id) === null) exceptions.push(say.apart({ ...link, from, to }));
    else open.push(link);
  }
  exceptions.push(...drawn.links.filter(({ id }) => !expected.has(id)).map(say.linked));
  return { open, standsFor: became, exceptions, sentence: sentenceOf(exceptions) };
}

/** Of more than that it is said how many there are. */
const MOST_SAID = 4;

function sentenceOf(exceptions: readonly Text[]): Text {
  if (exceptions.length === 0) return WHOLE;
  const said = exceptions.slice(0, MOST_SAID);
  const more = exceptions.length - said.length;
  const list = listText(said);
  const parts = {
    list: { ja: list.ja, en: said.map(({ en }) => en).join("; ") },
    more: more === 0 ? sameText("") : fillText(MORE, { count: sameText(String(more)) }),
  };
  return fillText(EXCEPT, parts);
}

function split(items: readonly PatternItem[]) {
  return {
    cells: items.filter((item): item is PatternCell => item.kind === "node"),
    links: items.filter((item): item is PatternLink => item.kind !== "node"),
  };
}

function sayer(lineups: readonly NamingLineup[]) {
  const names = new Map<string, Text>();
  for (const { id: lineup, capitals, own = [] } of lineups) {
    for (const { name, label } of own) if (!names.has(name)) names.set(name, label);
    for (const { id: capital, conceptId, label } of capitals) {
      const name = conceptName({ conceptId, capital }, lineup);
      if (!names.has(name)) names.set(name, { ja: label.ja, en: inSentence(label.en) });
    }
  }
  const nameOf = (capital: string): Text => names.get(capital) ?? sameText(capital);
  const placed = ({ capital, stage }: PatternCell) => placedName(nameOf(capital), stage);
  const ends = ({ from, to }: PatternLink) => ({
    from: placed(readPatternCell(from)),
    to: placed(readPatternCell(to)),
  });
  return {
    instead: (was: PatternCell, is: PatternCell) =>
      fillText(INSTEAD, { was: placed(was), is: placed(is) }),
    moved: (was: PatternCell, is: PatternCell) =>
      was.stage === is.stage
        ? fillText(TURNED[is.direction], { is: placed(is) })
        : fillText(MOVED, {
            capital: nameOf(is.capital),
            was: STAGE_NAMES[was.stage],
            is: STAGE_NAMES[is.stage],
          }),
    without: (cell: PatternCell) => fillText(WITHOUT, { cell: placed(cell) }),
    added: (cell: PatternCell) => fillText(ADDED, { cell: placed(cell) }),
    apart: (link: PatternLink) => fillText(APART[link.kind], ends(link)),
    linked: (link: PatternLink) => fillText(LINKED[link.kind], ends(link)),
  };
}

const WHOLE = { ja: "パターンのとおり。", en: "As the pattern." };
const EXCEPT = {
  ja: "パターンのとおり、ただし{list}{more}。",
  en: "As the pattern, except: {list}{more}.",
};
const MORE = { ja: "、ほか{count}件", en: "; and {count} more" };
const INSTEAD = { ja: "{was}の代わりに{is}", en: "{is} instead of {was}" };
const MOVED = {
  ja: "{capital}は{was}でなく{is}",
  en: "{capital} in {is} instead of {was}",
};
const TURNED = {
  grow: { ja: "{is}は増やす", en: "{is} is grown" },
  keep: { ja: "{is}は増やさずに保つ", en: "{is} is kept, not grown" },
  spend: { ja: "{is}は使う", en: "{is} is spent" },
} as const;
const WITHOUT = { ja: "{cell}は置かない", en: "no {cell}" };
const ADDED = { ja: "{cell}が加わる", en: "{cell} as well" };
const APART = {
  cause: { ja: "{from}から{to}へはつながない", en: "no link from {from} to {to}" },
  reinvest: { ja: "{from}から{to}へは再投資しない", en: "no reinvestment of {from} in {to}" },
} as const;
const LINKED = {
  cause: { ja: "{from}から{to}へもつなぐ", en: "also a link from {from} to {to}" },
  reinvest: { ja: "{from}から{to}へも再投資する", en: "also a reinvestment of {from} in {to}" },
} as const;
