import { useEffect } from "react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { RemovableChip } from "../../../ui/Chip.tsx";
import { flyTo } from "../../canvas/fly-to.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { SHOWN } from "./shown-part.ts";

/** Keeps lit what the address named, until it is put away. */
export function ShownByAddress() {
  const t = useTranslate();
  const editor = useEditor();
  const { highlight, panelTabs } = useBoard();
  const shown = useBoardPart(SHOWN);
  const records = useValue(shown);
  useEffect(() => {
    if (records === null) return undefined;
    highlight.name(records);
    // What can be seen as it is: nobody asked for another depth.
    const seen = records.filter((id) => {
      const shape = shapeById(editor)(id);
      return shape !== undefined && !editor.isShapeHidden(shape);
    });
    flyTo({ editor, panelTabs }, seen.length === 0 ? records : seen);
    return () => highlight.name(null);
  }, [editor, highlight, panelTabs, records]);
  const count = useValue(
    "shown",
    () => records?.filter((id) => shapeById(editor)(id) !== undefined).length ?? 0,
    [editor, records],
  );
  if (records === null) return null;
  const putAway = () => {
    shown.set(null);
    history.replaceState(history.state, "", location.pathname + location.search);
  };
  const words = count === 0 ? t("bridge.shownGone") : t("bridge.shown", { count });
  return (
    <RemovableChip removeLabel={t("bridge.putAway", { words })} onRemove={putAway}>
      {words}
    </RemovableChip>
  );
}
