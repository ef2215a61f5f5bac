import { ClipboardPaste } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";
import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { TableLine } from "./arrange-rows.ts";
import { PastePreview } from "./PastePreview.tsx";
import { cellsOf, startOf, type PastedTable } from "./pasted-table.ts";

/** Takes cells of a spreadsheet that are pasted into the table, and shows first what they would do. */
export function PasteRows({
  editor,
  interpretation,
  table,
  lines,
}: {
  readonly editor: Editor;
  readonly interpretation: Interpretation;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly lines: readonly TableLine[];
}) {
  const t = useTranslate();
  const mayEdit = useBoard().abilities.includes("edit");
  const [pasted, setPasted] = useState<PastedTable | null>(null);
  useEffect(() => {
    const element = table.current;
    if (element === null || !mayEdit) return undefined;
    const onPaste = (event: ClipboardEvent) => {
      const cells = cellsOf(event);
      if (cells === null) return;
      // Before the field has it: a text of many cells is meant for many cells.
      event.preventDefault();
      event.stopPropagation();
      setPasted({ cells, start: startOf(event.target) });
    };
    element.addEventListener("paste", onPaste, { capture: true });
    return () => element.removeEventListener("paste", onPaste, { capture: true });
  }, [table, mayEdit]);
  if (!mayEdit) return null;
  return (
    <div data-on-paper="none">
      <Button look="quiet" onClick={() => setPasted({ cells: [], start: null })}>
        <ClipboardPaste size={14} aria-hidden />
        {t("table.paste")}
      </Button>
      {pasted !== null && (
        <PastePreview
          pasted={pasted}
          onPasted={setPasted}
          onClose={() => setPasted(null)}
          editor={editor}
          interpretation={interpretation}
          lines={lines}
        />
      )}
    </div>
  );
}
