import { useMeeting } from "../../../../api/meetings.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { useBoard } from "../../../ground/board-context.ts";
import { RoundClock } from "../RoundClock.tsx";
import { useSeatedMeeting } from "../seated-meeting.ts";
import * as styles from "./agenda.css.ts";

/** At which step of its agenda the meeting is, whatever tab one looks at. */
export function AgendaStrip() {
  const t = useTranslate();
  const { boardId } = useBoard();
  const seated = useSeatedMeeting();
  const agenda = useMeeting(boardId).data?.agenda ?? null;
  const step = agenda?.steps.find(({ id }) => id === agenda.current);
  if (seated === null || seated.isOver || agenda === null || step === undefined) return null;
  return (
    <p className={styles.strip} data-testid="agenda-strip">
      <span className={styles.title}>
        {t("agenda.now", { number: agenda.steps.indexOf(step) + 1, title: step.title })}
      </span>
      {agenda.endsAt !== null && <RoundClock timer={{ kind: "running", endsAt: agenda.endsAt }} />}
    </p>
  );
}
