import { useCallback } from "react";
import type { TakenIn } from "@zentaikan/board-import";
import { CATALOGUE } from "../../../messages/catalogue.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { askReader } from "./ask-reader.ts";
import { TAKE_IN_DESK, type TakeInSource } from "./take-in-desk.ts";

/**
 * Reads a file or words and shows what became of them. What is something without being read, too, is
 * placed as that where nothing could be read of it.
 */
export function useTakeIn(): (source: TakeInSource) => Promise<void> {
  const { lineup, panelTabs } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  return useCallback(
    async (source) => {
      const { content, placeAsIs } = source;
      const name = typeof content === "string" ? "" : content.name;
      const reading = { kind: "reading", name } as const;
      step.set(reading);
      const taken = await askReader({ source: content, lineup }).catch((): TakenIn => ({
        kind: "refused",
        sentence: CATALOGUE["part.whatToDo"],
      }));
      // Closed, or something else is read by now.
      const isWaitedFor = step.get() === reading;
      if (taken.kind === "refused" && placeAsIs !== null) {
        if (isWaitedFor) step.set(null);
        placeAsIs();
      } else if (!isWaitedFor) return;
      else if (taken.kind === "refused") step.set({ kind: "asking", refusal: taken.sentence });
      else {
        step.set({ kind: "read", name, read: taken, source, lineup });
        panelTabs.uncoverCanvas();
      }
    },
    [lineup, step, panelTabs],
  );
}
