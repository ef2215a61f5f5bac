import { ArrowDown, ArrowUp, Pencil, X } from "lucide-react";
import type { Interpretation } from "@zentaikan/capital-graph";
import type { AgendaBody } from "@zentaikan/protocol/agenda";
import type { MeetingCommandBody } from "@zentaikan/protocol/meetings";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { IconButton } from "../../../../ui/IconButton.tsx";
import { RoundClock } from "../RoundClock.tsx";
import * as styles from "./agenda.css.ts";
import { AskOfStep } from "./AskOfStep.tsx";
import { StepExpects } from "./StepExpects.tsx";
import type { IsMet } from "./use-met.ts";

/** One step, as everybody reads it, and what facilitators do with it. */
export function AgendaStep({
  step,
  place,
  agenda: { steps, current, endsAt },
  interpretation,
  isMet,
  hand,
}: {
  readonly step: AgendaBody["steps"][number];
  readonly place: number;
  readonly agenda: AgendaBody;
  readonly interpretation: Interpretation;
  readonly isMet: IsMet;
  /** Null for whoever does not write it. */
  readonly hand: {
    readonly isUnderWay: boolean;
    readonly send: (command: MeetingCommandBody) => void;
    readonly write: () => void;
  } | null;
}) {
  const t = useTranslate();
  const { id, title, minutes } = step;
  const isCurrent = id === current;
  const move = (to: number) => hand?.send({ kind: "moveStep", step: id, place: to });
  return (
    <li className={styles.step} aria-current={isCurrent ? "step" : undefined}>
      <div className={styles.stepHead}>
        <span className={styles.title}>{t("agenda.numbered", { number: place + 1, title })}</span>
        {isCurrent && endsAt !== null ? (
          <RoundClock timer={{ kind: "running", endsAt }} />
        ) : (
          minutes !== null && <span className={styles.minutes}>{t("agenda.min", { minutes })}</span>
        )}
      </div>
      <StepExpects step={step} isMet={isMet} />
      {hand !== null && (
        <div className={styles.actions}>
          {hand.isUnderWay && !isCurrent && (
            <Button
              onClick={() => hand.send({ kind: "turnStep", step: id, isTimed: minutes !== null })}
            >
              {t("agenda.turn")}
            </Button>
          )}
          {hand.isUnderWay && isCurrent && (
            <>
              <AskOfStep step={step} interpretation={interpretation} />
              <Button
                look="quiet"
                onClick={() => hand.send({ kind: "turnStep", step: null, isTimed: false })}
              >
                {t("agenda.leave")}
              </Button>
            </>
          )}
          <IconButton icon={Pencil} label={t("agenda.change", { title })} onClick={hand.write} />
          {place > 0 && (
            <IconButton
              icon={ArrowUp}
              label={t("agenda.up", { title })}
              onClick={() => move(place - 1)}
            />
          )}
          {place < steps.length - 1 && (
            <IconButton
              icon={ArrowDown}
              label={t("agenda.down", { title })}
              onClick={() => move(place + 1)}
            />
          )}
          <IconButton
            icon={X}
            label={t("agenda.remove", { title })}
            onClick={() => hand.send({ kind: "removeStep", step: id })}
          />
        </div>
      )}
    </li>
  );
}
