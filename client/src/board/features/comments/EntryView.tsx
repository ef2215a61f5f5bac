import { Check, Ellipsis, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { CommentEntry, CommentThread } from "@zentaikan/board-model";
import { harmlessName } from "@zentaikan/protocol";
import { newCommentId } from "../../../api/comments.ts";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem } from "../../../ui/Menu.tsx";
import { useProblem } from "../../../api/use-problem.ts";
import { useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { CommentTime } from "./CommentTime.tsx";
import { CommentText } from "./CommentText.tsx";
import * as styles from "./comments.css.ts";
import { Composer } from "./Composer.tsx";
import { useCommentRights } from "./use-comment-rights.ts";

interface EntryProps {
  readonly thread: CommentThread;
  readonly entry: CommentEntry;
  readonly isNew: boolean;
}

/** One thing that was said or done in a thread. */
export function EntryView(props: EntryProps) {
  const t = useTranslate();
  const { entry } = props;
  const { name } = entry.by;
  switch (entry.kind) {
    case "said":
      return <SaidView {...props} entry={entry} />;
    case "deleted":
      return <p className={styles.event}>{t("comments.deleted", { name })}</p>;
    case "reopened":
      return (
        <p className={styles.event}>
          <RotateCcw size={14} aria-hidden />
          {t("comments.wasReopened", { name })}
          <CommentTime at={entry.at} />
        </p>
      );
    case "resolved":
      return (
        <div className={styles.resolved}>
          <p className={styles.event}>
            <Check size={14} aria-hidden />
            {t("comments.wasClosed", { name, outcome: t(`comments.outcome.${entry.outcome}`) })}
            <CommentTime at={entry.at} />
          </p>
          {entry.reason !== "" && <CommentText text={entry.reason} mentions={[]} />}
        </div>
      );
  }
}

function SaidView({
  thread,
  entry,
  isNew,
}: EntryProps & { readonly entry: Extract<CommentEntry, { kind: "said" }> }) {
  const t = useTranslate();
  const comments = useBoardPart(BOARD_COMMENTS);
  const [isEditing, setIsEditing] = useState(false);
  const { by, text, mentions, editedAt } = entry;
  return (
    <article className={styles.entry} data-new={isNew}>
      <header className={styles.entryHead}>
        <Avatar person={by} />
        <strong className={styles.author}>{harmlessName(by.name)}</strong>
        <CommentTime at={entry.at} />
        {editedAt !== null && <span className={styles.hint}>{t("comments.edited")}</span>}
        <EntryMenu thread={thread} entry={entry} onEdit={() => setIsEditing(true)} />
      </header>
      {isEditing ? (
        <Composer
          draftKey={`edit ${entry.id}`}
          label={t("comments.edit")}
          party={comments.partyOf(thread.id)}
          submitLabel={t("comments.save")}
          initial={{ text, mentions }}
          autoFocus
          onCancel={() => setIsEditing(false)}
          onSend={async (words) => {
            await comments.say({
              kind: "edit",
              id: newCommentId(),
              thread: thread.id,
              entry: entry.id,
              text: words.text,
              mentions: [...words.mentions],
            });
            setIsEditing(false);
          }}
        />
      ) : (
        <CommentText text={text} mentions={mentions} />
      )}
    </article>
  );
}

/** What may be done with a comment; nothing is shown where nothing may. */
function EntryMenu({
  thread,
  entry,
  onEdit,
}: {
  readonly thread: CommentThread;
  readonly entry: CommentEntry;
  readonly onEdit: () => void;
}) {
  const t = useTranslate();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { person } = useSession();
  const { mayComment, mayDeleteAny } = useCommentRights();
  const problem = useProblem();
  const [isAsking, setIsAsking] = useState(false);
  const isOwn = entry.by.id === person.id && mayComment;
  if (!isOwn && !mayDeleteAny) return null;
  const remove = () => {
    setIsAsking(false);
    comments
      .say({ kind: "delete", id: newCommentId(), thread: thread.id, entry: entry.id })
      .catch(problem.onError);
  };
  return (
    <div className={styles.entryMenu}>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={t("comments.menu", { name: entry.by.name })} />}
      >
        {isOwn && (
          <MenuItem icon={Pencil} onSelect={onEdit}>
            {t("comments.edit")}
          </MenuItem>
        )}
        <MenuItem icon={Trash2} onSelect={() => setIsAsking(true)}>
          {t("comments.delete")}
        </MenuItem>
      </Menu>
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t("comments.delete.title")}
        description={t("comments.delete.text")}
      >
        <DialogActions>
          <Button look="quiet" onClick={() => setIsAsking(false)}>
            {t("app.cancel")}
          </Button>
          <Button look="primary" onClick={remove}>
            {t("comments.delete")}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
