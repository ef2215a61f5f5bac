import { RefreshCw } from "lucide-react";
import { useEditor } from "tldraw";
import { SECTOR_SIZE } from "@zentaikan/board-model";
import { ringPlaces } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import type { Speech } from "../../../messages/translate.ts";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { tool } from "../../canvas/canvas.css.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";

/** Proposes the sectors in a ring, in the order in which money comes round, as ghosts first. */
export function RingButton({ disabled }: { readonly disabled: boolean }) {
  const editor = useEditor();
  const t = useTranslate();
  const toast = useToast();
  const { preview, reading } = useBoard();
  const propose = () => {
    const { circulation } = reading.current.get();
    if (circulation === undefined) return;
    const { structure, analysis } = circulation;
    const round = analysis.circuits.listed[0]?.sectors ?? [];
    const { sectors = [] } = readBoardLook(editor);
    const corner = {
      x: Math.min(...sectors.map(({ box }) => box.x)),
      y: Math.min(...sectors.map(({ box }) => box.y)),
    };
    const boxes = new Map(sectors.map(({ id, box }) => [id, box]));
    const edits = [...ringPlaces(structure, round, SECTOR_SIZE)].flatMap(([id, { x, y }]) => {
      const to = { x: corner.x + x, y: corner.y + y };
      const box = boxes.get(id);
      const isThere = box === undefined || Math.hypot(box.x - to.x, box.y - to.y) < 1;
      return isThere ? [] : [{ kind: "move" as const, id, to }];
    });
    if (edits.length === 0) toast({ message: ({ translate }) => translate("arrange.tidy") });
    else preview.wait({ words: ({ translate }: Speech) => translate("ring.words"), edits });
  };
  return (
    <button
      type="button"
      className={tool}
      aria-label={t("ring.label")}
      title={t("ring.label")}
      disabled={disabled}
      onClick={propose}
    >
      <RefreshCw size={18} aria-hidden />
    </button>
  );
}
