import { LOCKED_PARTS, type LockedPart } from "@zentaikan/protocol";
import { useState } from "react";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import * as styles from "../meeting.css.ts";
import type { SeatedMeeting } from "../seated-meeting.ts";

/** For facilitators: what nobody else may change until it is opened again, or the meeting ends. */
export function LockParts({ seated: { meeting } }: { readonly seated: SeatedMeeting }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  // At once, and until the answer is there: a box that sprang back for a moment asks to be pressed again.
  const [asked, setAsked] = useState<{ part: LockedPart; is: boolean } | null>(null);
  const ask = (part: LockedPart, is: boolean): void => {
    setAsked({ part, is });
    command.mutate({ kind: "lock", part, is }, { onSettled: () => setAsked(null) });
  };
  return (
    <details className={parts.section} data-testid="lock-parts">
      <summary className={styles.summary}>
        {meeting.locked.length === 0
          ? t("meeting.lock.none")
          : t("meeting.lock.some", { count: meeting.locked.length })}
      </summary>
      <fieldset className={styles.fieldset}>
        <legend className={styles.quiet}>{t("meeting.lock.hint")}</legend>
        {LOCKED_PARTS.map((part) => (
          <label key={part} className={styles.check}>
            <input
              type="checkbox"
              checked={asked?.part === part ? asked.is : meeting.locked.includes(part)}
              onChange={(event) => ask(part, event.currentTarget.checked)}
            />
            {t(`meeting.lock.${part}`)}
          </label>
        ))}
      </fieldset>
      <RefusalMessage error={command.error} />
    </details>
  );
}
