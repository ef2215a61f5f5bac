import type { Interpretation } from "@zentaikan/capital-graph";
import type { AgendaBody, AgendaStepBody } from "@zentaikan/protocol/agenda";
import type { MeetingCommandBody } from "@zentaikan/protocol/meetings";
import * as meeting from "../meeting.css.ts";
import { AgendaStep } from "./AgendaStep.tsx";
import { StepForm } from "./StepForm.tsx";
import { useMet } from "./use-met.ts";

/** The steps one after the other, with the one that somebody writes as a form in its place. */
export function AgendaSteps({
  agenda,
  interpretation,
  isUnderWay,
  writing,
}: {
  readonly agenda: AgendaBody;
  readonly interpretation: Interpretation;
  readonly isUnderWay: boolean;
  /** Null for whoever does not write it. */
  readonly writing: {
    /** The id of the step that is written; null for none of these. */
    readonly step: string | null;
    readonly send: (command: MeetingCommandBody) => void;
    readonly choose: (step: string | null) => void;
    readonly save: (step: string, to: AgendaStepBody) => void;
  } | null;
}) {
  const isMet = useMet(interpretation);
  return (
    <ol className={meeting.list}>
      {agenda.steps.map((step, place) =>
        writing !== null && step.id === writing.step ? (
          <li key={step.id}>
            <StepForm
              step={step}
              onClose={() => writing.choose(null)}
              onSave={(to) => writing.save(step.id, to)}
            />
          </li>
        ) : (
          <AgendaStep
            key={step.id}
            step={step}
            place={place}
            agenda={agenda}
            interpretation={interpretation}
            isMet={isMet}
            hand={
              writing && { isUnderWay, send: writing.send, write: () => writing.choose(step.id) }
            }
          />
        ),
      )}
    </ol>
  );
}
