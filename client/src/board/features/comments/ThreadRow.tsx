import type { Editor } from "tldraw";
import type { CommentThread } from "@zentaikan/board-model";
import { harmlessName } from "@zentaikan/protocol";
import { useTranslate } from "../../../messages/language.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { CommentTime } from "./CommentTime.tsx";
import { recordsOf } from "../../canvas/subjects/comment-subject.ts";
import * as styles from "./comments.css.ts";
import { unreadIn, type CommentReader } from "./find-threads.ts";
import { TopicMark } from "./TopicMark.tsx";

/** A thread as a line of the list: its subject, its kind, how it begins and how it stands. */
export function ThreadRow({
  thread,
  subject,
  reader,
  editor,
}: {
  readonly thread: CommentThread;
  readonly subject: string;
  readonly reader: CommentReader;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const { highlight } = useBoard();
  const commentDesk = useBoardPart(COMMENT_DESK);
  const comments = useBoardPart(BOARD_COMMENTS);
  const unread = unreadIn(thread, reader);
  const opening = thread.entries.find((entry) => entry.kind === "said");
  const last = thread.entries.at(-1);
  const light = () => highlight.point(editor === null ? [] : recordsOf(editor, thread.anchor));
  const dim = () => highlight.leave();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-thread={thread.id}
        data-unread={unread > 0}
        onPointerEnter={light}
        onPointerLeave={dim}
        onFocus={light}
        onBlur={dim}
        onClick={() => {
          dim();
          commentDesk.open({ kind: "thread", id: thread.id });
        }}
      >
        <span className={styles.rowHead}>
          <TopicMark topic={thread.topic} />
          <span className={styles.rowSubject}>{subject}</span>
          {last !== undefined && <CommentTime at={last.at} />}
        </span>
        <span className={styles.rowText}>
          {opening !== undefined && `${harmlessName(opening.by.name)}: ${opening.text}`}
        </span>
        <span className={styles.rowFoot}>
          {comments.partyOf(thread.id) === "internal" && <InternalChip />}
          {thread.resolution !== null && (
            <Chip>{t(`comments.outcome.${thread.resolution.outcome}`)}</Chip>
          )}
          {unread > 0 && (
            <span className={styles.unread}>{t("comments.unread", { count: unread })}</span>
          )}
          {thread.entries.length > 1 && (
            <span>{t("comments.replies", { count: thread.entries.length })}</span>
          )}
        </span>
      </button>
    </li>
  );
}
