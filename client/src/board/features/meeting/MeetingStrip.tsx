import { useValue } from "tldraw";
import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { MEETING_TAB } from "./meeting-tab.ts";
import * as styles from "./meeting.css.ts";
import { RoundClock } from "./RoundClock.tsx";
import { useSeatedMeeting } from "./seated-meeting.ts";

/** Above the tabs while a meeting is under way: the way in, then what is before everybody. */
export function MeetingStrip() {
  const t = useTranslate();
  const { boardId, panelTabs } = useBoard();
  const command = useMeetingCommand(boardId);
  const seated = useSeatedMeeting();
  const isShown = useValue(panelTabs.current) === MEETING_TAB;
  if (seated === null || seated.isOver) return null;
  const { hasJoined, current, here } = seated;
  const show = () => panelTabs.show(MEETING_TAB);
  if (!hasJoined) {
    const leads = here.filter(({ isFacilitator }) => isFacilitator);
    return (
      <section className={styles.strip} aria-label={t("meeting.title")} data-testid="meeting-strip">
        <p className={styles.stripWords}>
          {t("meeting.underWay", {
            names: leads.map(({ person }) => person.name).join(t("reading.and")),
          })}
        </p>
        <RefusalMessage error={command.error} />
        <Button
          look="primary"
          disabled={command.isPending}
          onClick={() => command.mutate({ kind: "join" }, { onSuccess: show })}
        >
          {t("meeting.join")}
        </Button>
      </section>
    );
  }
  if (isShown) return null;
  return (
    <button type="button" className={styles.stripButton} onClick={show} data-testid="meeting-strip">
      <span className={styles.stripWords}>
        {current === null ? t("meeting.noRound") : current.question}
      </span>
      {current !== null && <RoundClock timer={current.timer} />}
    </button>
  );
}
