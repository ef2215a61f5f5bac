import { useState, type ComponentType } from "react";
import {
  DefaultFillStyle,
  useEditor,
  useValue,
  type Editor,
  type TLShapeUtilCanvasSvgDef,
} from "tldraw";

/**
 * tldraw paints its hatching ahead, for each zoom and both schemes: eighteen pictures, the largest
 * of 2,048 by 2,048 pixels. Here it is painted once something hatched is on the board or about to be.
 */
export function hatchOnDemand(
  definitions: readonly TLShapeUtilCanvasSvgDef[],
): TLShapeUtilCanvasSvgDef[] {
  return definitions.map(({ key, component }) => ({ key, component: onDemand(component) }));
}

function onDemand(Hatch: ComponentType): ComponentType {
  return function HatchOnDemand() {
    const editor = useEditor();
    const isHatched = useValue("hatched", () => hasHatch(editor), [editor]);
    const [wasHatched, setWasHatched] = useState(isHatched);
    if (isHatched && !wasHatched) setWasHatched(true);
    return wasHatched ? <Hatch /> : null;
  };
}

function hasHatch(editor: Editor): boolean {
  const byFill = editor.store.query.index("shape", "props\\fill").get();
  return byFill.has("pattern") || editor.getStyleForNextShape(DefaultFillStyle) === "pattern";
}
