import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { CommentMention } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composition.ts";
import { ReadersMark } from "../../ground/parts/ReadersMark.tsx";
import { useCommentDraft } from "./comment-draft.ts";
import * as styles from "./comments.css.ts";
import * as writing from "./composer.css.ts";
import { calledIn, followEdit, placeMentions } from "./placed-mentions.ts";
import { useMentionCall } from "./use-mention-call.tsx";

/** As long as the server takes. */
const longestText = 4000;
const nothing: CommentWords = { text: "", mentions: [] };

/** What a comment says, and whom it calls. */
interface CommentWords {
  readonly text: string;
  readonly mentions: readonly CommentMention[];
}

interface ComposerProps {
  /** Names what is written to; another key is another text. */
  readonly draftKey: string;
  readonly label: string;
  /** Among whom it is said. */
  readonly party: Party;
  readonly submitLabel: string;
  readonly initial?: CommentWords;
  readonly autoFocus?: boolean;
  readonly before?: ReactNode;
  /** Whether it says among whom: where somebody chooses it, the choice does. */
  readonly saysReaders?: boolean;
  readonly onSend: (words: CommentWords) => Promise<void>;
  readonly onCancel?: () => void;
}

/**
 * Where a comment is written. Enter is a new line, and confirms a conversion; Ctrl or Cmd with it
 * sends. What could not be sent stays.
 */
export function Composer(props: ComposerProps) {
  const { draftKey, label, party, submitLabel, initial = nothing, onCancel } = props;
  const { saysReaders = true } = props;
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { draft, write, forget } = useCommentDraft(draftKey, {
    text: initial.text,
    mentions: placeMentions(initial.text, initial.mentions),
  });
  const call = useMentionCall({ draft, write, field, party });
  const isEmpty = draft.text.trim() === "";

  const send = async () => {
    if (isEmpty || isSending) return;
    setIsSending(true);
    setFailure(null);
    try {
      await props.onSend({
        text: draft.text.trim(),
        mentions: calledIn(draft.text, draft.mentions),
      });
      forget();
    } catch (error) {
      setFailure(error);
    } finally {
      setIsSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event) || call.takesKey(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key === "Escape") onCancel?.();
  };
  return (
    <form
      className={writing.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {props.before}
      {saysReaders && <ReadersMark party={party} />}
      <div className={writing.field}>
        <textarea
          ref={field}
          className={writing.textarea}
          aria-label={label}
          placeholder={label}
          rows={3}
          maxLength={longestText}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked to write here
          autoFocus={props.autoFocus}
          value={draft.text}
          aria-describedby={call.hintId}
          aria-autocomplete="list"
          {...(call.listId !== undefined && {
            "aria-controls": call.listId,
            "aria-activedescendant": call.activeId,
          })}
          onChange={({ currentTarget }) => {
            const { value: after, selectionEnd: caret } = currentTarget;
            const edit = { before: draft.text, after, caret };
            write({ text: after, mentions: followEdit(draft.mentions, edit) });
            call.look(currentTarget);
          }}
          onSelect={({ currentTarget }) => call.look(currentTarget)}
          onBlur={call.close}
          onKeyDown={onKeyDown}
        />
        {call.list}
      </div>
      <div className={writing.composerFoot}>
        <span id={call.hintId} className={styles.hint}>
          {t("comments.sendHint")}
        </span>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {t("app.cancel")}
          </Button>
        )}
        <Button look="primary" type="submit" disabled={isEmpty || isSending}>
          {isSending ? t("comments.sending") : submitLabel}
        </Button>
      </div>
      <RefusalMessage error={failure} />
    </form>
  );
}
