import { useMemo } from "react";
import { useValue, type Editor } from "tldraw";
import type { CommentThread } from "@zentaikan/board-model";
import { useWrittenTime } from "../../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { cardOf, stageAt } from "../../canvas/subjects/comment-subject.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import * as styles from "./comments.css.ts";
import { COMMENT_VIEW } from "./comment-view.ts";
import { findThreads } from "./find-threads.ts";
import { orderByPath, type ThreadGroup } from "./order-by-path.ts";
import { threadCells } from "./thread-cells.ts";
import { ThreadRow } from "./ThreadRow.tsx";
import { presence, useCommentReader, useSubjects } from "./use-comments.ts";

/** The comments that fit the view, along the path or by time. */
export function ThreadList({
  threads,
  editor,
}: {
  readonly threads: readonly CommentThread[];
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { reading, notes, internal } = useBoard();
  const view = useValue(useBoardPart(COMMENT_VIEW));
  const reader = useCommentReader();
  const { wordsOf } = useSubjects(editor);
  const comments = useBoardPart(BOARD_COMMENTS);
  const { zoned } = useWrittenTime();
  const found = useMemo(() => findThreads(threads, view, reader), [threads, view, reader]);
  const groups = useValue(
    "threads in order",
    (): readonly (
      | ThreadGroup
      | { readonly group: null; readonly threads: readonly CommentThread[] }
    )[] => {
      if (view.order === "time") return [{ group: null, threads: found.toSorted(byLast) }];
      return orderByPath(found, {
        structure: reading.current.get().structure,
        ...presence(editor, { notes, internal }),
        cardOf: (record) => (editor === null ? null : cardOf(editor, record)),
        stageOf: (subject) => (editor === null ? null : stageAt(editor, subject)),
      });
    },
    [found, view.order, reading, editor, notes, internal],
  );
  if (found.length === 0) {
    return (
      <p className={styles.empty}>
        {t(threads.length === 0 ? "comments.none" : "comments.noneFound")}
      </p>
    );
  }
  const shown = groups.map(({ group, threads: members }) => (
    <section key={group ?? "all"} className={styles.group}>
      {group !== null && <h3 className={styles.groupName}>{t(`comments.group.${group}`)}</h3>}
      <ul className={styles.rows}>
        {members.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            subject={wordsOf(thread)[language]}
            reader={reader}
            editor={editor}
          />
        ))}
      </ul>
    </section>
  ));
  return (
    <>
      {shown}
      <CopyTable
        cells={() =>
          threadCells(
            groups.flatMap(({ threads: members }) => members),
            t,
            {
              subjectOf: (thread) => wordsOf(thread)[language],
              isInternal: ({ id }) => comments.partyOf(id) === "internal",
              zoned,
            },
          )
        }
      />
    </>
  );
}

function byLast(one: CommentThread, other: CommentThread): number {
  return (other.entries.at(-1)?.number ?? 0) - (one.entries.at(-1)?.number ?? 0);
}
