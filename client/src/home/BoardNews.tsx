import { useInbox } from "../api/inbox.ts";
import { useTranslate } from "../messages/language.ts";
import { boardNews } from "./customer-list.css.ts";

/** What is new on a board for the person who looks, since they were there. */
export function BoardNews({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  const { data } = useInbox();
  const news = data?.boards.find((board) => board.boardId === boardId);
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
