import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./meeting.css.ts";
import type { SeatedMeeting } from "./seated-meeting.ts";

/** All rounds of the meeting: everybody looks at any of them, facilitators bring everybody along. */
export function RoundList({
  seated: { meeting, mayLead },
  shown,
  onShow,
}: {
  readonly seated: SeatedMeeting;
  readonly shown: string | null;
  /** Null goes along with the others. */
  readonly onShow: (round: string | null) => void;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  if (meeting.rounds.length < 2) return null;
  return (
    <div className={parts.section}>
      <h3 className={styles.heading}>{t("meeting.rounds")}</h3>
      <ol className={styles.list}>
        {meeting.rounds.map(({ id, number, question, kind, isRevealed }) => (
          <li key={id} className={styles.roundRow}>
            <button
              type="button"
              className={styles.roundChoice}
              aria-current={id === shown}
              onClick={() => onShow(id === meeting.current ? null : id)}
            >
              <span>{t("meeting.round", { number, question })}</span>
              <span className={styles.quiet}>
                {t(`meeting.kind.${kind}`)}
                {id === meeting.current && ` · ${t("meeting.now")}`}
                {isRevealed && ` · ${t("meeting.revealed")}`}
              </span>
            </button>
            {mayLead && id === shown && id !== meeting.current && (
              <Button
                onClick={() =>
                  command.mutate({ kind: "turn", round: id }, { onSuccess: () => onShow(null) })
                }
              >
                {t("meeting.turn")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <RefusalMessage error={command.error} />
    </div>
  );
}
