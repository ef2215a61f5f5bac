import { contentHash, readExpectations, type Interpretation } from "@zentaikan/capital-graph";
import type { Expectation } from "@zentaikan/protocol";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import { useMemo } from "react";
import { useValue } from "tldraw";
import { useAgreements } from "../../../../api/agreements.ts";
import { useBoard } from "../../../ground/board-context.ts";

export type IsMet = (expected: Expectation, step: Pick<AgendaStepBody, "routes">) => boolean;

/** Whether what a step means to have is there, as the board says it now. */
export function useMet(interpretation: Interpretation): IsMet {
  const { boardId, alternatives } = useBoard();
  const { data } = useAgreements(boardId);
  // People agree on the alternative that counts, whichever one looks at.
  const { structure } = useValue(alternatives.counting);
  const frameAgreed = useMemo(() => {
    const agreed = (data?.proposals ?? []).filter(
      ({ subject, concluded }) => subject === "frame" && concluded !== null,
    );
    if (agreed.length === 0) return false;
    const hash = contentHash(structure);
    return agreed.some((one) => one.contentHash === hash);
  }, [data, structure]);
  return useMemo(() => {
    const there = readExpectations(interpretation);
    return (expected, { routes }) => {
      if (expected === "routes") return there.routes >= routes;
      return expected === "frameAgreed" ? frameAgreed : there[expected];
    };
  }, [interpretation, frameAgreed]);
}
