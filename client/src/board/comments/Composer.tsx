import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { refusalSentence } from "../../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composition.ts";
import { useCommentDraft, type CommentDraft } from "./comment-draft.ts";
import * as styles from "./comments.css.ts";
import * as writing from "./composer.css.ts";
import { mentionsIn } from "./mention-query.ts";
import { useMentionCall } from "./use-mention-call.tsx";

/** As long as the server takes. */
const longestText = 4000;
const nothing: CommentDraft = { text: "", mentions: [] };

export interface ComposerProps {
  /** Names what is written to; another key is another text. */
  readonly draftKey: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly initial?: CommentDraft;
  readonly autoFocus?: boolean;
  readonly before?: ReactNode;
  readonly onSend: (words: CommentDraft) => Promise<void>;
  readonly onCancel?: () => void;
}

/**
 * Where a comment is written. Enter is a new line, and confirms a conversion; Ctrl or Cmd with it
 * sends. What could not be sent stays.
 */
export function Composer(props: ComposerProps) {
  const { draftKey, label, submitLabel, initial = nothing, onCancel } = props;
  const t = useTranslate();
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { draft, write, forget } = useCommentDraft(draftKey, initial);
  const call = useMentionCall({ draft, write, field });
  const isEmpty = draft.text.trim() === "";

  const send = async () => {
    if (isEmpty || isSending) return;
    setIsSending(true);
    setFailure(null);
    try {
      await props.onSend({
        text: draft.text.trim(),
        mentions: mentionsIn(draft.text, draft.mentions),
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
            write({ ...draft, text: currentTarget.value });
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
      {failure !== null && (
        <p className={styles.problem} role="alert">
          {refusalSentence(failure, { language, translate: t })}
        </p>
      )}
    </form>
  );
}
