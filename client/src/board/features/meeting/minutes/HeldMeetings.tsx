import { useHeldMeetings } from "../../../../api/minutes.ts";
import { useWrittenTime } from "../../../../api/use-written-time.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../../ground/board-context.ts";
import * as meetingStyles from "../meeting.css.ts";
import { MINUTES_DESK } from "./minutes-desk.ts";
import * as styles from "./minutes.css.ts";

/** Meetings of the board that are over: the way to their minutes. */
export function HeldMeetings() {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { shown } = useBoardPart(MINUTES_DESK);
  const { time } = useWrittenTime();
  const held = (useHeldMeetings(boardId).data ?? []).filter(({ endedAt }) => endedAt !== null);
  if (held.length === 0) return null;
  return (
    <section className={styles.held} aria-label={t("minutes.held")}>
      <h3 className={meetingStyles.heading}>{t("minutes.held")}</h3>
      <ol className={meetingStyles.list} reversed>
        {held.map(({ id, startedAt, ledBy, people, rounds }) => (
          <li key={id}>
            <button
              type="button"
              className={meetingStyles.roundChoice}
              data-testid="held-meeting"
              onClick={() => shown.set(id)}
            >
              <span>{t("minutes.of", { when: time(startedAt, "minute") })}</span>
              <span className={meetingStyles.quiet}>
                {t("minutes.figures", {
                  people,
                  rounds,
                  names: ledBy.map(({ name }) => name).join(t("reading.and")),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
