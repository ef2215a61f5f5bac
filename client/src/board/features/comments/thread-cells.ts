import type { CommentThread } from "@zentaikan/board-model";
import type { Translate } from "../../../messages/translate.ts";

/** What was said, a row for each time that somebody spoke [EF2]. Who reads it stands beside it. */
export function threadCells(
  threads: readonly CommentThread[],
  t: Translate,
  {
    subjectOf,
    isInternal,
    zoned,
  }: {
    readonly subjectOf: (thread: CommentThread) => string;
    readonly isInternal: (thread: CommentThread) => boolean;
    readonly zoned: (at: number) => string;
  },
): readonly (readonly string[])[] {
  return [
    [
      t("table.copy.subject"),
      t("comments.topic"),
      t("table.copy.who"),
      t("table.copy.when"),
      t("table.copy.text"),
      t("table.copy.standing"),
      t("readers.legend"),
    ],
    ...threads.flatMap((thread) => {
      const { topic, entries, resolution } = thread;
      const standing =
        resolution === null ? t("table.copy.open") : t(`comments.outcome.${resolution.outcome}`);
      const readers = isInternal(thread) ? t("readers.internal") : "";
      return entries.flatMap((entry) =>
        entry.kind === "said"
          ? [
              [
                subjectOf(thread),
                t(`comments.topic.${topic}`),
                entry.by.name,
                zoned(entry.at),
                entry.text,
                standing,
                readers,
              ],
            ]
          : [],
      );
    }),
  ];
}
