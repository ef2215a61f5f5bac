import { useCallback } from "react";
import type { TakenIn } from "@zentaikan/board-import";
import { CATALOGUE } from "../../../messages/catalogue.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { askReader } from "./ask-reader.ts";
import { TAKE_IN_DESK } from "./take-in-desk.ts";

/** Reads a file or words and shows what became of them. Answers what was read. */
export function useTakeIn(): (source: File | string) => Promise<TakenIn> {
  const { lineup, panelTabs } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  return useCallback(
    async (source) => {
      const reading = {
        kind: "reading",
        name: typeof source === "string" ? "" : source.name,
      } as const;
      step.set(reading);
      const taken = await askReader({ source, lineup }).catch((): TakenIn => ({
        kind: "refused",
        sentence: CATALOGUE["part.whatToDo"],
      }));
      // Closed, or something else is read by now.
      if (step.get() !== reading) return taken;
      if (taken.kind === "refused") step.set({ kind: "asking", refusal: taken.sentence });
      else step.set({ kind: "read", name: reading.name, read: taken });
      if (taken.kind === "read") panelTabs.uncoverCanvas();
      return taken;
    },
    [lineup, step, panelTabs],
  );
}
