import { useEffect } from "react";
import { useEditor, type VecLike } from "tldraw";
import { useBoard } from "../../ground/board-context.ts";
import { saysStructure } from "./says-structure.ts";
import type { TakeInSource } from "./take-in-desk.ts";
import { useTakeIn } from "./use-take-in.ts";

const READ =
  /\.(?:json|svg|pdf|pptx|xlsx|csv|tsv|zip|graphml|xml|mmd|mermaid|drawio|prsm|txt|md)$/i;

/**
 * What is dropped or pasted on the canvas and says a structure: a file, or words. It stays what it is
 * to the canvas where it carries none, and words also where somebody would rather have them as words.
 */
export function useBrought(): void {
  const editor = useEditor();
  const { abilities, lineup } = useBoard();
  const takeIn = useTakeIn();
  const mayDraw = abilities.includes("edit");
  useEffect(() => {
    if (!mayDraw) return undefined;
    const sourceOf = (brought: DataTransfer | null, point?: VecLike): TakeInSource | null => {
      const at = point === undefined ? {} : { point };
      const text = brought?.getData("text/plain") ?? "";
      const html = brought?.getData("text/html") ?? "";
      if (!isOfBoard(text, html) && saysStructure(text, lineup)) {
        const words = { type: "text", text, ...(html !== "" && { html }), ...at } as const;
        return { content: text, placeAsIs: () => void editor.putExternalContent(words) };
      }
      const [file, another] = brought?.files ?? [];
      // Spreadsheets bring a picture of their cells along.
      if (file === undefined || another !== undefined || html !== "") return null;
      if (file.type === "image/png") {
        const placeAsIs = () =>
          void editor.putExternalContent({ type: "files", files: [file], ...at });
        return { content: file, placeAsIs };
      }
      return READ.test(file.name) ? { content: file, placeAsIs: null } : null;
    };
    const container = editor.getContainer();
    const page = container.ownerDocument;
    const take = (event: Event, source: TakeInSource | null) => {
      if (source === null) return;
      // The canvas library hears it further down, and takes each file for a picture.
      event.stopPropagation();
      event.preventDefault();
      void takeIn(source);
    };
    const onDrop = (event: DragEvent) => {
      const point = editor.screenToPage({ x: event.clientX, y: event.clientY });
      take(event, sourceOf(event.dataTransfer, point));
    };
    const onPaste = (event: ClipboardEvent) => {
      const isWriting = editor.getEditingShapeId() !== null || isField(page.activeElement);
      // With shift, words are pasted as nothing but words.
      if (!editor.getIsFocused() || isWriting || editor.inputs.getShiftKey()) return;
      take(event, sourceOf(event.clipboardData));
    };
    container.addEventListener("drop", onDrop, { capture: true });
    page.addEventListener("paste", onPaste, { capture: true });
    return () => {
      container.removeEventListener("drop", onDrop, { capture: true });
      page.removeEventListener("paste", onPaste, { capture: true });
    };
  }, [editor, mayDraw, takeIn, lineup]);
}

/** Shapes bring their words along. */
function isOfBoard(text: string, html: string): boolean {
  return /data-(?:tldraw|zentaikan)/.test(html) || text.startsWith("{");
}

function isField(element: Element | null): boolean {
  return element?.matches("input, textarea, select, [contenteditable]") === true;
}
