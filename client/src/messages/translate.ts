import { setupI18n, type I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Language, Text } from "@zentaikan/capital-graph";
import { CATALOGUE, type MessageId } from "./catalogue.ts";

/**
 * The doorway to the formatting library: messages are ICU MessageFormat, taken from the one
 * catalogue. A message without a translation cannot exist, as the catalogue's type asks for both.
 */
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

const formatters: Record<Language, I18n> = { ja: formatterFor("ja"), en: formatterFor("en") };

/** The language of a page, and the way to its texts. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translate;
}

export function translatorFor(language: Language): Translate {
  return (id, values) => formatters[language]._(id, values);
}

function formatterFor(language: Language): I18n {
  const entries: [string, Text][] = Object.entries(CATALOGUE);
  const formatter = setupI18n();
  formatter.load(
    language,
    Object.fromEntries(entries.map(([id, text]) => [id, compileMessage(text[language])])),
  );
  formatter.activate(language);
  return formatter;
}
