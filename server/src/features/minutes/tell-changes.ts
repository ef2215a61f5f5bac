import { diffStructures, fillText, type MacroStructure, type Text } from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import { plainLine, type MinutesLine } from "./minutes-line.ts";
import { sameText } from "./told-text.ts";

/** More than that nobody reads; the rest is found by comparing the two states. */
const mostChanges = 100;

/** What a meeting changed on its board, in capital words. */
export function tellChanges(
  before: StateWordsBody | null,
  after: StateWordsBody | null,
): readonly MinutesLine[] {
  if (before === null || after === null) return [plainLine(UNKNOWN)];
  const changes = diffStructures(
    before.structure as MacroStructure,
    after.structure as MacroStructure,
  );
  if (changes.length === 0) return [plainLine(NOTHING)];
  const more = changes.length - mostChanges;
  return [
    ...changes.slice(0, mostChanges).map(({ text, after: drawn }) => {
      const records = [...drawn.cards, ...drawn.arrows, ...drawn.doResults];
      return plainLine(text, { lead: records.length === 0 ? null : { kind: "records", records } });
    }),
    ...(more > 0 ? [plainLine(fillText(MORE, { count: sameText(String(more)) }))] : []),
  ];
}

const UNKNOWN: Text = {
  ja: "会議の前と後のボードがそろっていないため、変わったところは分かりません。",
  en: "The board before and after is not known, so nothing can be said of what changed.",
};
const NOTHING: Text = {
  ja: "大枠に変わったところはありません。",
  en: "The broad frame says what it said before.",
};
const MORE: Text = { ja: "ほか{count}件", en: "and {count} more" };
