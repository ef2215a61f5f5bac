import { setupI18n, type I18n, type Messages } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Language } from "@zentaikan/capital-graph";
import { CATALOGUE, type MessageId } from "./catalogue.ts";

/**
 * The doorway to the formatting library: messages are ICU MessageFormat, taken from the one
 * catalogue. A message without a translation cannot exist, as the catalogue's type asks for both.
 */
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

const translators: Record<Language, Translate> = { ja: translatorIn("ja"), en: translatorIn("en") };

/** The language of a page, and the way to its texts. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translate;
}

export function translatorFor(language: Language): Translate {
  return translators[language];
}

/** Each message is read when it is first said: all of them would keep a page that opens waiting. */
function translatorIn(language: Language): Translate {
  const formatter: I18n = setupI18n();
  const known: Messages = {};
  formatter.loadAndActivate({ locale: language, messages: known });
  return (id, values) => {
    known[id] ??= compileMessage(CATALOGUE[id][language]);
    return formatter._(id, values);
  };
}
