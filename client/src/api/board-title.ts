import type { BoardBody } from "@zentaikan/protocol/http";
import { translatorFor, type Translate } from "../messages/translate.ts";

/** What the server calls a board that nobody has named. */
const untitled = translatorFor("ja")("board.untitled");

/** A title that people chose, as they wrote it; the one that nobody chose, in the reader's language. */
export function boardTitle({ title }: Pick<BoardBody, "title">, translate: Translate): string {
  return title === untitled ? translate("board.untitled") : title;
}
