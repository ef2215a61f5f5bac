import { ChevronLeft, LocateFixed } from "lucide-react";
import { useEffect, useState } from "react";
import { isShapeId, useValue, type Editor } from "tldraw";
import type { CommentThread } from "@zentaikan/board-model";
import { newCommentId } from "../../../api/comments.ts";
import { useSession } from "../../../api/session.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Chip } from "../../../ui/Chip.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { NOTE_DESK } from "../../ground/desks/note-desk.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { BOARD_NOTE } from "../../canvas/subjects/note-subject.ts";
import { flyTo } from "../../canvas/fly-to.ts";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import { ChangeReaders } from "./ChangeReaders.tsx";
import { CloseThread } from "./CloseThread.tsx";
import { recordsOf } from "../../canvas/subjects/comment-subject.ts";
import * as styles from "./comments.css.ts";
import { Composer } from "./Composer.tsx";
import { EntryView } from "./EntryView.tsx";
import { TopicMark } from "./TopicMark.tsx";
import { useCommentRights } from "./use-comment-rights.ts";
import { useCommentReader, useSubjects } from "./use-comments.ts";

/** One thread, with everything that was said in it and a place to answer. */
export function ThreadView({
  thread,
  editor,
}: {
  readonly thread: CommentThread;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { panelTabs } = useBoard();
  const commentDesk = useBoardPart(COMMENT_DESK);
  const historyDesk = useBoardPart(STATE_DESK);
  const noteDesk = useBoardPart(NOTE_DESK);
  const { person } = useSession();
  const { mayComment } = useCommentRights();
  const { wordsOf, isThere } = useSubjects(editor);
  const isOnBoard = useValue("subject there", () => isThere(thread), [thread, editor]);
  const firstNew = useFirstNew(thread);
  const subject = wordsOf(thread)[language];
  const then = thread.about[language];
  const party = comments.partyOf(thread.id);
  const show = () => {
    if (thread.anchor.kind === "version") historyDesk.look(thread.anchor.version);
    if (editor === null) return;
    if (thread.anchor.kind === "point") editor.centerOnPoint(thread.anchor);
    const records = recordsOf(editor, thread.anchor);
    editor.select(...records.filter(isShapeId));
    flyTo({ editor, panelTabs }, records);
    if (thread.anchor.kind !== "noteRange") return;
    if (thread.anchor.record === BOARD_NOTE.record) editor.selectNone();
    noteDesk.show(thread.anchor);
  };
  return (
    <section className={styles.thread} aria-label={t("comments.thread", { subject })}>
      <div className={styles.threadBar}>
        <Button look="quiet" onClick={() => commentDesk.place.set({ kind: "list" })}>
          <ChevronLeft size={16} aria-hidden />
          {t("comments.back")}
        </Button>
        {isOnBoard && <IconButton icon={LocateFixed} label={t("comments.show")} onClick={show} />}
      </div>
      <header className={styles.threadHead}>
        <h2 className={styles.subject}>{subject}</h2>
        <div className={styles.marks}>
          <TopicMark topic={thread.topic} />
          {party === "internal" && <InternalChip />}
          {thread.resolution !== null && (
            <Chip>{t(`comments.outcome.${thread.resolution.outcome}`)}</Chip>
          )}
          {!isOnBoard && <Chip>{t("comments.group.gone")}</Chip>}
        </div>
        {then !== subject && (
          <p className={styles.hint}>{t("comments.subject.then", { about: then })}</p>
        )}
      </header>
      <ol className={styles.entries}>
        {thread.entries.map((entry) => (
          <li key={entry.id}>
            <EntryView
              thread={thread}
              entry={entry}
              isNew={entry.number >= firstNew && entry.by.id !== person.id}
            />
          </li>
        ))}
      </ol>
      <CloseThread key={thread.id} thread={thread} />
      <ChangeReaders key={`readers ${thread.id}`} thread={thread} party={party} />
      {mayComment && (
        <Composer
          key={thread.id}
          draftKey={`reply ${thread.id}`}
          label={t("comments.reply")}
          party={party}
          submitLabel={t("comments.send")}
          onSend={({ text, mentions }) =>
            comments.say({
              kind: "reply",
              id: newCommentId(),
              thread: thread.id,
              text,
              mentions: [...mentions],
            })
          }
        />
      )}
    </section>
  );
}

/** Marks the thread as seen while it is before somebody's eyes, and says what was new when it came. */
function useFirstNew(thread: CommentThread): number {
  const comments = useBoardPart(BOARD_COMMENTS);
  const { seen, personId } = useCommentReader();
  const [firstNew] = useState(() => {
    const last = seen.get(thread.id) ?? 0;
    const found = thread.entries.find(({ number, by }) => number > last && by.id !== personId);
    return found?.number ?? Infinity;
  });
  useEffect(() => {
    const see = () => {
      if (document.visibilityState === "visible") comments.see(thread);
    };
    see();
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, [comments, thread]);
  return firstNew;
}
