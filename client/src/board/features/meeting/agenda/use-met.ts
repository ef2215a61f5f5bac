import { contentHash, readExpectations, type Interpretation } from "@zentaikan/capital-graph";
import type { Expectation } from "@zentaikan/protocol";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import { useMemo } from "react";
import { useAgreements } from "../../../../api/agreements.ts";
import { useBoard } from "../../../ground/board-context.ts";

/** Whether what a step means to have is there, as the board says it now. */
export function useMet(
  interpretation: Interpretation,
): (expected: Expectation, step: Pick<AgendaStepBody, "routes">) => boolean {
  const { boardId } = useBoard();
  const { data } = useAgreements(boardId);
  return useMemo(() => {
    const there = readExpectations(interpretation);
    const hash = contentHash(interpretation.structure);
    const frameAgreed = data?.proposals.some(
      (one) => one.subject === "frame" && one.concluded !== null && one.contentHash === hash,
    );
    return (expected, { routes }) => {
      if (expected === "routes") return there.routes >= routes;
      return expected === "frameAgreed" ? frameAgreed === true : there[expected];
    };
  }, [interpretation, data]);
}
