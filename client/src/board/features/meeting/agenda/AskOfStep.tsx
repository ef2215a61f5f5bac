import type { Interpretation } from "@zentaikan/capital-graph";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import { partsOfBoard } from "../ask-subjects.ts";
import { leastSubjects } from "../least-subjects.ts";

/** Asks the round of a step by one press: votes are on what the board has. */
export function AskOfStep({
  step: { round, minutes },
  interpretation,
}: {
  readonly step: AgendaStepBody;
  readonly interpretation: Interpretation;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  if (round === null) return null;
  const { roundKind } = round;
  // How something sits is asked of what causes what.
  const source = roundKind === "temperature" ? "arrows" : "cards";
  const subjects = roundKind === "road" ? [] : partsOfBoard(source, interpretation.structure);
  const question = round.question === "" ? t(`meeting.usual.${roundKind}`) : round.question;
  return (
    <>
      <Button
        disabled={command.isPending || subjects.length < leastSubjects[roundKind]}
        onClick={() =>
          command.mutate({ kind: "ask", question, roundKind, subjects: [...subjects], minutes })
        }
      >
        {t("agenda.ask")}
      </Button>
      <RefusalMessage error={command.error} />
    </>
  );
}
