import type { InboxBody } from "@zentaikan/protocol/comment-bodies";
import { createContext, use } from "react";
import { useTranslate } from "../messages/language.ts";
import { boardNews } from "./customer-list.css.ts";

type BoardNewsBody = InboxBody["boards"][number];

/** By board: asked for once for all rows of the list. */
export const NewsOfBoards = createContext<ReadonlyMap<string, BoardNewsBody>>(new Map());

/** What is new on a board for the person who looks, since they were there. */
export function BoardNews({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  const news = use(NewsOfBoards).get(boardId);
  if (news === undefined) return null;
  const { unread, forMe, changes } = news;
  return (
    <span className={boardNews} data-testid="news">
      {unread > 0 && <span>{t("news.unread", { count: unread })}</span>}
      {forMe > 0 && <span>{t("news.forMe", { count: forMe })}</span>}
      {changes > 0 && <span>{t("news.changes", { count: changes })}</span>}
    </span>
  );
}
