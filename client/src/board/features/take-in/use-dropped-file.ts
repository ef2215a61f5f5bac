import { useEffect } from "react";
import { useEditor } from "tldraw";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { TAKE_IN_DESK } from "./take-in-desk.ts";
import { useTakeIn } from "./use-take-in.ts";

const READ =
  /\.(?:json|svg|pdf|pptx|xlsx|csv|tsv|zip|graphml|xml|mmd|mermaid|drawio|prsm|txt|md)$/i;

/**
 * A file that is dropped on the canvas, where it is no picture for it. A PNG may carry a structure;
 * one that does not is placed as the picture that it is.
 */
export function useDroppedFile(): void {
  const editor = useEditor();
  const { abilities } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  const takeIn = useTakeIn();
  const mayDraw = abilities.includes("edit");
  useEffect(() => {
    if (!mayDraw) return undefined;
    const container = editor.getContainer();
    const onDrop = (event: DragEvent) => {
      const [file, another] = event.dataTransfer?.files ?? [];
      if (file === undefined || another !== undefined) return;
      const isPng = file.type === "image/png";
      if (!isPng && !READ.test(file.name)) return;
      // The canvas library hears it further down, and takes each file for a picture.
      event.stopPropagation();
      event.preventDefault();
      const point = editor.screenToPage({ x: event.clientX, y: event.clientY });
      void takeIn(file).then((taken) => {
        if (!isPng || taken.kind === "read") return;
        step.set(null);
        void editor.putExternalContent({ type: "files", files: [file], point });
      });
    };
    container.addEventListener("drop", onDrop, { capture: true });
    return () => container.removeEventListener("drop", onDrop, { capture: true });
  }, [editor, mayDraw, step, takeIn]);
}
