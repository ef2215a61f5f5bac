import { MessageSquarePlus } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import * as styles from "./comments.css.ts";
import { NewThread } from "./NewThread.tsx";
import { ThreadList } from "./ThreadList.tsx";
import { ThreadView } from "./ThreadView.tsx";
import { useCommentRights } from "./use-comment-rights.ts";
import { selectedSubject, startComment } from "../../canvas/subjects/start-comment.ts";
import { ViewChoices } from "./ViewChoices.tsx";

/** The comments of the board: the list, one thread, or a new one. */
export function CommentsPanel({ editor }: { readonly editor: Editor | null }) {
  const t = useTranslate();
  const comments = useBoardPart(BOARD_COMMENTS);
  const commentDesk = useBoardPart(COMMENT_DESK);
  const { mayComment } = useCommentRights();
  const threads = useValue(comments.threads);
  const phase = useValue(comments.phase);
  const place = useValue(commentDesk.place);
  const thread = place.kind === "thread" ? threads.find(({ id }) => id === place.id) : undefined;
  if (place.kind === "new" && mayComment) return <NewThread place={place} />;
  if (thread !== undefined) return <ThreadView key={thread.id} thread={thread} editor={editor} />;
  return (
    <section className={styles.panel} aria-label={t("comments.title")}>
      {mayComment && editor !== null && <BeginButton editor={editor} />}
      <ViewChoices />
      {phase === "waiting" && (
        <p className={styles.hint} role="status">
          {t("comments.offline")}
        </p>
      )}
      {phase === "ended" && <p role="alert">{t("comments.ended")}</p>}
      {phase === "opening" ? (
        <p className={styles.empty} role="status">
          {t("comments.opening")}
        </p>
      ) : (
        <ThreadList threads={threads} editor={editor} />
      )}
    </section>
  );
}

/** Says what the comment would be about: what is selected now, or the middle of the view. */
function BeginButton({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const language = useLanguage();
  const board = useBoard();
  const subject = useValue("subject", () => selectedSubject(editor, board), [editor, board]);
  return (
    <div className={styles.begin}>
      <Button className={styles.beginButton} onClick={() => startComment(editor, board)}>
        <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden />
        {subject === null ? t("comments.new") : t("comments.newOn", { subject: subject[language] })}
      </Button>
      {subject === null && <p className={styles.hint}>{t("comments.pickSubject")}</p>}
    </div>
  );
}
