import { BOARD_KINDS } from "@zentaikan/protocol";
import type { BoardBody } from "@zentaikan/protocol/http";
import { translatorFor, type Translate } from "../messages/translate.ts";

/** What the server calls boards that nobody has named. */
const japanese = translatorFor("ja");
const untitled = new Map(
  BOARD_KINDS.map((kind) => [
    japanese(`board.untitled.${kind}`),
    `board.untitled.${kind}` as const,
  ]),
);

/** A title that people chose, as they wrote it; one that nobody chose, in the reader's language. */
export function boardTitle({ title }: Pick<BoardBody, "title">, translate: Translate): string {
  const [first = "", number = ""] = title.split(/(?= \d+$)/);
  const words = untitled.get(first);
  return words === undefined ? title : translate(words) + number;
}
