import type { ReactNode } from "react";
import { Link } from "wouter";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { boardTitle } from "../api/board-title.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import * as sides from "../ui/structure/sides.css.ts";

/** One of the boards: its name, its picture, and what it says. */
export function BridgeSide({
  board,
  body,
  isEmpty,
  children,
}: {
  readonly board: OfferingsBody[number];
  readonly body: StructureBody;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const title = boardTitle(board, t);
  return (
    <section className={sides.side} aria-label={title}>
      <h2 className={sides.boardName}>
        <Link href={`/boards/${encodeURIComponent(board.boardId)}`}>{title}</Link>
      </h2>
      {isEmpty ? <p className={sides.empty}>{t("bridge.empty")}</p> : children}
      <p className={sides.sentence}>{body.sentence[language]}</p>
    </section>
  );
}
