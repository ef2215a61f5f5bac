import { LOCKED_PARTS } from "@zentaikan/protocol";
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
  const asked = command.isPending && command.variables.kind === "lock" ? command.variables : null;
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
              onChange={(event) =>
                command.mutate({ kind: "lock", part, is: event.currentTarget.checked })
              }
            />
            {t(`meeting.lock.${part}`)}
          </label>
        ))}
      </fieldset>
      <RefusalMessage error={command.error} />
    </details>
  );
}
