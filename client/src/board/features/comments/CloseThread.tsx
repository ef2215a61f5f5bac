import { useState } from "react";
import { COMMENT_OUTCOMES, type CommentOutcome, type CommentThread } from "@zentaikan/board-model";
import { useAgreements } from "../../../api/agreements.ts";
import { newCommentId } from "../../../api/comments.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composition.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { versionName } from "../../ground/words/version-name.ts";
import * as writing from "./composer.css.ts";
import { useCommentRights } from "./use-comment-rights.ts";

/** As long as the server takes. */
const longestReason = 1000;

/** Closes a thread with how it ended, or opens a closed one again. */
export function CloseThread({ thread }: { readonly thread: CommentThread }) {
  const t = useTranslate();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { person } = useSession();
  const { mayComment, mayCloseAny } = useCommentRights();
  const [isClosing, setIsClosing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const say = async (command: Parameters<typeof comments.say>[0]) => {
    setFailure(null);
    try {
      await comments.say(command);
      setIsClosing(false);
    } catch (error) {
      setFailure(error);
    }
  };
  const isOpener = thread.entries[0]?.by.id === person.id;
  if (!mayComment) return null;
  return (
    <div className={writing.closing}>
      {thread.resolution !== null && (
        <Button onClick={() => void say({ kind: "reopen", id: newCommentId(), thread: thread.id })}>
          {t("comments.reopen")}
        </Button>
      )}
      {thread.resolution === null && !isClosing && (isOpener || mayCloseAny) && (
        <Button onClick={() => setIsClosing(true)}>{t("comments.close")}</Button>
      )}
      {isClosing && thread.resolution === null && (
        <OutcomeForm
          onCancel={() => setIsClosing(false)}
          onClose={(outcome, reason) =>
            void say({ kind: "resolve", id: newCommentId(), thread: thread.id, outcome, reason })
          }
        />
      )}
      <RefusalMessage error={failure} />
    </div>
  );
}

function OutcomeForm({
  onCancel,
  onClose,
}: {
  readonly onCancel: () => void;
  readonly onClose: (outcome: CommentOutcome, reason: string) => void;
}) {
  const t = useTranslate();
  const { data } = useAgreements(useBoard().boardId);
  const [outcome, setOutcome] = useState<CommentOutcome>("reflected");
  const [reason, setReason] = useState("");
  const needsReason = outcome === "declined";
  const version = data?.proposals.find((one) => one.concluded !== null && one.withdrawn === null);
  const choose = (chosen: CommentOutcome) => {
    setOutcome(chosen);
    // What it was agreed into is likeliest the version that stands.
    const likeliest = version === undefined ? "" : versionName(version, t);
    setReason((said) => {
      if (said !== "" && said !== likeliest) return said;
      return chosen === "agreed" ? likeliest : "";
    });
  };
  const label = t(needsReason ? "comments.reason" : "comments.reasonOptional");
  return (
    <form
      className={writing.outcomes}
      onSubmit={(event) => {
        event.preventDefault();
        onClose(outcome, reason.trim());
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event)) return;
        if (event.key === "Escape") onCancel();
      }}
    >
      <fieldset className={writing.outcomeChoices}>
        <legend className={writing.legend}>{t("comments.closeAs")}</legend>
        {COMMENT_OUTCOMES.map((value) => (
          <label key={value} className={writing.outcomeChoice}>
            <input
              type="radio"
              name="outcome"
              checked={outcome === value}
              onChange={() => choose(value)}
            />
            {t(`comments.outcome.${value}`)}
          </label>
        ))}
      </fieldset>
      <textarea
        className={writing.textarea}
        rows={2}
        maxLength={longestReason}
        required={needsReason}
        aria-label={label}
        placeholder={label}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={writing.composerFoot}>
        <Button look="quiet" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
        <Button look="primary" type="submit" disabled={needsReason && reason.trim() === ""}>
          {t("comments.close")}
        </Button>
      </div>
    </form>
  );
}
