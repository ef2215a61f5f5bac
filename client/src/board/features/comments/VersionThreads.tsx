import { MessageSquarePlus } from "lucide-react";
import { useValue } from "tldraw";
import type { Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { rows } from "./comments.css.ts";
import { ThreadRow } from "./ThreadRow.tsx";
import { useCommentRights } from "./use-comment-rights.ts";
import { useCommentReader, useSubjects } from "./use-comments.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";

/** What was said about a version, under it, and the way to say something. */
export function VersionThreads({ id, about }: { readonly id: string; readonly about: Text }) {
  const t = useTranslate();
  const language = useLanguage();
  const comments = useBoardPart(BOARD_COMMENTS);
  const commentDesk = useBoardPart(COMMENT_DESK);
  const { mayComment } = useCommentRights();
  const reader = useCommentReader();
  const { wordsOf } = useSubjects(null);
  const threads = useValue(comments.threads).filter(
    ({ anchor }) => anchor.kind === "version" && anchor.version === id,
  );
  const begin = () =>
    commentDesk.open({ kind: "new", anchor: { kind: "version", version: id }, about });
  return (
    <div className={parts.section}>
      {threads.length > 0 && (
        <ul className={rows}>
          {threads.map((thread) => (
            <ThreadRow
              key={thread.id}
              thread={thread}
              subject={wordsOf(thread)[language]}
              reader={reader}
              editor={null}
            />
          ))}
        </ul>
      )}
      {mayComment && (
        <div className={parts.quietActions}>
          <Button look="quiet" onClick={begin}>
            <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden />
            {t("history.comment")}
          </Button>
        </div>
      )}
    </div>
  );
}
