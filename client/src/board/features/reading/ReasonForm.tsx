import { useState } from "react";
import { MAX_REASON_LENGTH } from "@zentaikan/board-model";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./reading.css.ts";

/** Why a finding is meant so. A reason is welcome and never demanded. */
export function ReasonForm({
  findingIds,
  onClose,
}: {
  readonly findingIds: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { answers } = useBoard();
  const { person } = useSession();
  const [reason, setReason] = useState("");
  const give = () => {
    for (const id of findingIds) answers.give(id, { reason, author: person.id });
    onClose();
  };
  return (
    <div className={styles.reasonForm}>
      <input
        className={styles.reason}
        value={reason}
        maxLength={MAX_REASON_LENGTH}
        autoFocus
        aria-label={t("reading.answer.reason")}
        placeholder={t("reading.answer.reason")}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter") give();
          if (event.key === "Escape") onClose();
        }}
      />
      <div className={styles.answers}>
        <button type="button" className={styles.fix} onClick={give}>
          {t("reading.answer.give")}
        </button>
        <button type="button" className={styles.answer} onClick={onClose}>
          {t("app.cancel")}
        </button>
      </div>
    </div>
  );
}
