import type { AdoptedSegmentBody, PatternCommentBody } from "@zentaikan/protocol/patterns";
import { useEffect, useState, type SubmitEvent } from "react";
import {
  useCommentOnPattern,
  usePatternComments,
  useSeePatternComments,
} from "../../api/patterns.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useSession } from "../../api/session.ts";
import { useWrittenTime } from "../../api/use-written-time.ts";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import * as styles from "./patterns.css.ts";
import { ReasonArea } from "./ReasonArea.tsx";

interface SegmentCommentsProps {
  readonly segment: AdoptedSegmentBody;
  readonly name: string;
  readonly onClose: () => void;
}

/** What our team says among itself of one pattern; new words come as they are written. */
export function SegmentComments({ segment, name, onClose }: SegmentCommentsProps) {
  const t = useTranslate();
  const { person, abilities } = useSession();
  const { time } = useWrittenTime();
  const { data: comments = [] } = usePatternComments(segment.id);
  const comment = useCommentOnPattern(segment.id);
  const [text, setText] = useState("");
  const [editing, setEditing] = useState<PatternCommentBody | null>(null);
  useMarkSeen(segment, comments);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const deed =
      editing === null
        ? ({ kind: "say", text } as const)
        : ({ kind: "rewrite", number: editing.number, text } as const);
    comment.mutate(deed, { onSuccess: () => write(null, "") });
  };
  const write = (one: PatternCommentBody | null, words: string) => {
    setEditing(one);
    setText(words);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={name}
      description={t("pattern.comments.text")}
    >
      <div className={styles.form}>
        <ul className={styles.list} aria-label={t("pattern.comments")}>
          {comments.map((one) => (
            <li key={one.number} className={styles.row}>
              <div className={styles.words}>
                <div className={styles.quiet}>
                  {one.by} · {time(one.at, "minute")}
                  {one.editedAt !== null && ` · ${t("pattern.comments.edited")}`}
                </div>
                <p className={styles.said}>{one.text}</p>
              </div>
              {one.personId === person.id && (
                <div className={styles.buttons}>
                  <Button look="quiet" onClick={() => write(one, one.text)}>
                    {t("pattern.comments.edit")}
                  </Button>
                  <Button
                    look="quiet"
                    onClick={() => comment.mutate({ kind: "takeBack", number: one.number })}
                  >
                    {t("pattern.comments.delete")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {abilities.includes("changePatterns") && (
          <form className={styles.form} onSubmit={submit}>
            <ReasonArea
              label={t(editing === null ? "pattern.comments.write" : "pattern.comments.rewrite")}
              value={text}
              maxLength={4000}
              onChange={setText}
            />
            <RefusalMessage error={comment.error} />
            <DialogActions>
              {editing !== null && (
                <Button look="quiet" onClick={() => write(null, "")}>
                  {t("app.cancel")}
                </Button>
              )}
              <Button
                look="primary"
                type="submit"
                disabled={comment.isPending || text.trim() === ""}
              >
                {t(editing === null ? "pattern.comments.send" : "app.keep")}
              </Button>
            </DialogActions>
          </form>
        )}
      </div>
    </Dialog>
  );
}

/** Whoever has them before their eyes has seen them. */
function useMarkSeen(
  { id, unread }: AdoptedSegmentBody,
  comments: readonly PatternCommentBody[],
): void {
  const { mutate } = useSeePatternComments(id);
  const last = comments.at(-1)?.number;
  useEffect(() => {
    if (unread > 0 && last !== undefined) mutate(last);
  }, [mutate, unread, last]);
}
