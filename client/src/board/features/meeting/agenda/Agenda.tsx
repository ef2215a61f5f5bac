import { useState } from "react";
import type { Interpretation } from "@zentaikan/capital-graph";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import type { MeetingCommandBody } from "@zentaikan/protocol/meetings";
import { useMeeting, useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import * as meeting from "../meeting.css.ts";
import * as styles from "./agenda.css.ts";
import { AgendaSteps } from "./AgendaSteps.tsx";
import { NEW_STEP, StepForm } from "./StepForm.tsx";
import { usualAgenda } from "./usual-agenda.ts";

/** What the meeting means to go through. It shows the way and holds nobody; without one there is nothing. */
export function Agenda({
  interpretation,
  isUnderWay,
  mayWrite,
}: {
  readonly interpretation: Interpretation;
  readonly isUnderWay: boolean;
  readonly mayWrite: boolean;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const agenda = useMeeting(boardId).data?.agenda ?? null;
  /** The id of the step that is to be written, or a new one. */
  const [chosen, choose] = useState<string | null>(null);
  if (agenda === null && !mayWrite) return null;
  const steps = agenda?.steps ?? [];
  const at = steps.findIndex(({ id }) => id === agenda?.current);
  // A colleague may have removed it meanwhile.
  const isThere = chosen === "new" || steps.some(({ id }) => id === chosen);
  const written = isThere ? chosen : null;
  const close = () => choose(null);
  const send = (asked: MeetingCommandBody) => command.mutate(asked);
  const save = (step: string, to: AgendaStepBody) =>
    command.mutate({ kind: "changeStep", step, to }, { onSuccess: close });
  return (
    <details className={parts.section} data-testid="agenda" open={agenda !== null}>
      <summary className={meeting.summary}>
        {steps.length === 0
          ? t("agenda.none")
          : t(at === -1 ? "agenda.steps" : "agenda.at", { count: steps.length, number: at + 1 })}
      </summary>
      {agenda !== null && (
        <AgendaSteps
          agenda={agenda}
          interpretation={interpretation}
          isUnderWay={isUnderWay}
          writing={mayWrite ? { step: written, send, choose, save } : null}
        />
      )}
      {mayWrite && written === "new" && (
        <StepForm
          step={NEW_STEP}
          onClose={close}
          onSave={(step) =>
            command.mutate({ kind: "addSteps", steps: [step] }, { onSuccess: close })
          }
        />
      )}
      {mayWrite && written === null && (
        <div className={styles.foot}>
          <Button onClick={() => choose("new")}>{t("agenda.add")}</Button>
          {steps.length === 0 ? (
            <Button
              look="quiet"
              disabled={command.isPending}
              onClick={() => send({ kind: "addSteps", steps: [...usualAgenda(t)] })}
            >
              {t("agenda.takeUsual")}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => send({ kind: "clearAgenda" })}>
              {t("agenda.clear")}
            </Button>
          )}
        </div>
      )}
      <RefusalMessage error={command.error} />
    </details>
  );
}
