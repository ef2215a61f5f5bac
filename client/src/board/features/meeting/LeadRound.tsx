import type { AttendeeBody, RoundBody } from "@zentaikan/protocol/meetings";
import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./meeting.css.ts";
import { KeepOpen } from "./votes/KeepOpen.tsx";

const usualMinutes = 5;

/** What facilitators have besides: the timer, and the one moment in which all is revealed. */
export function LeadRound({
  round: whole,
  here,
}: {
  readonly round: RoundBody;
  readonly here: readonly AttendeeBody[];
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { id: round, timer, kind, ready } = whole;
  const { mutate, error, isPending } = useMeetingCommand(boardId);
  const areAllReady = here.every(({ person }) => ready.includes(person.id));
  return (
    <section className={styles.lead} aria-label={t("meeting.leading")}>
      <h3 className={styles.heading}>{t("meeting.leading")}</h3>
      <div className={parts.actions}>
        {timer.kind === "none" && (
          <Button onClick={() => mutate({ kind: "setTimer", round, minutes: usualMinutes })}>
            {t("meeting.timer.set", { minutes: usualMinutes })}
          </Button>
        )}
        {timer.kind === "running" && (
          <Button onClick={() => mutate({ kind: "pauseTimer", round })}>
            {t("meeting.timer.pause")}
          </Button>
        )}
        {timer.kind === "paused" && (
          <Button onClick={() => mutate({ kind: "resumeTimer", round })}>
            {t("meeting.timer.resume")}
          </Button>
        )}
        {timer.kind !== "none" && (
          <>
            <Button onClick={() => mutate({ kind: "addMinutes", round, minutes: 1 })}>
              {t("meeting.timer.add")}
            </Button>
            <Button look="quiet" onClick={() => mutate({ kind: "clearTimer", round })}>
              {t("meeting.timer.clear")}
            </Button>
          </>
        )}
      </div>
      <div className={parts.actions}>
        <Button
          look={areAllReady ? "primary" : "plain"}
          disabled={isPending}
          onClick={() => mutate({ kind: "reveal", round })}
        >
          {t(kind === "road" ? "meeting.reveal" : "meeting.closeVote")}
        </Button>
      </div>
      {kind !== "road" && <KeepOpen round={whole} />}
      <RefusalMessage error={error} />
    </section>
  );
}
