import type { TLShape, TLUiOverrides, TLUiTranslationKey } from "tldraw";
import type { Language } from "@zentaikan/capital-graph";
import type { MessageId } from "../../messages/catalogue.ts";
import { translatorFor } from "../../messages/translate.ts";

/**
 * The canvas library says of a selected shape `tool.<type>`, for which it has words where the type
 * is a tool of its own, and says the key where it has none [UI8]. Here are the words of every other
 * type: a shape without any does not compile.
 */
const words: Record<UnnamedShape, MessageId> = {
  "tool.capital-card": "board.shape.card",
  "tool.do-result": "board.shape.doResult",
  "tool.stage-lane": "board.shape.lane",
  "tool.vision-star": "board.shape.star",
  "tool.sector": "board.shape.sector",
  "tool.story-panel": "board.shape.panel",
  "tool.group": "board.shape.group",
};

/** It has other keys for these. */
type NamedElsewhere = "geo" | "image" | "video";
type UnnamedShape = Exclude<`tool.${Exclude<TLShape["type"], NamedElsewhere>}`, TLUiTranslationKey>;

/** What its Japanese leaves in English. */
const fonts = {
  "font-style.sans": "ゴシック体",
  "font-style.serif": "明朝体",
  "font-style.mono": "等幅",
} satisfies Partial<Record<TLUiTranslationKey, string>>;

export const CANVAS_WORDS: TLUiOverrides = {
  translations: { ja: { ...wordsIn("ja"), ...fonts }, en: wordsIn("en") },
};

function wordsIn(language: Language): Record<string, string> {
  const t = translatorFor(language);
  return Object.fromEntries(Object.entries(words).map(([key, id]) => [key, t(id)]));
}
