import { Box, isShapeId, type Editor } from "tldraw";
import { boardInPictures } from "../ground/board-context.ts";
import type { PanelTabs } from "../ground/panel-tabs.ts";
import { lookAt } from "./depth/depth.ts";
import { showAlternative } from "./show-alternative.ts";

/** Room kept around what is shown, as a share of its own size and at least this, in page units. */
const marginUnits = 160;

/**
 * Moves the view so that these records are in it; keeps the zoom if it can. Where one of them shows
 * in the detail only, the detail is opened, and where they belong to another alternative, that is
 * shown; a panel over the canvas steps aside. Selects nothing: who follows words means to look, and
 * their next key is for what they had selected before.
 */
export function flyTo(
  { editor, panelTabs }: { readonly editor: Editor; readonly panelTabs: PanelTabs },
  records: readonly string[],
): void {
  panelTabs.uncoverCanvas();
  const isAway = records.some((id) => isShapeId(id) && editor.getShape(id) === undefined);
  const alternatives = isAway ? boardInPictures(editor)?.alternatives : undefined;
  const elsewhere = alternatives?.findElsewhere(records) ?? null;
  if (elsewhere !== null) showAlternative(editor, elsewhere);
  const shapes = records.filter(isShapeId).filter((id) => editor.getShape(id) !== undefined);
  if (shapes.some((id) => editor.isShapeHidden(id))) lookAt(editor, "detail");
  const bounds = shapes.flatMap((id) => editor.getShapePageBounds(id) ?? []);
  if (bounds.length === 0) return;
  const target = Box.Common(bounds);
  if (editor.getViewportPageBounds().contains(target)) return;
  editor.zoomToBounds(target.expandBy(marginUnits), {
    targetZoom: editor.getZoomLevel(),
    animation: { duration: editor.user.getAnimationSpeed() * 200 },
  });
}
