import { ArrowShapeUtil, type TLArrowShape } from "tldraw";
import { arrowKind } from "../drawing/arrow-kind.ts";
import { DetailArrowView } from "./DetailArrowView.tsx";
import { FlowArrowView } from "./FlowArrowView.tsx";
import { GrowthArrowView } from "./GrowthArrowView.tsx";
import { hatchOnDemand } from "./hatch-on-demand.tsx";
import { LibraryArrow } from "./LibraryArrow.tsx";

/**
 * tldraw's arrow, drawn as a growth link as soon as one of its ends is on a card or on the star, and
 * as a detail link when one is on a Do result.
 * Its ends stay tldraw's bindings; only the look is ours. Every other arrow is free drawing.
 */
export class GrowthArrowShapeUtil extends ArrowShapeUtil {
  /** A growth link says what it means by its line; a label would hide in the crowd. */
  override canEdit(shape: TLArrowShape): boolean {
    const kind = arrowKind(this.editor, shape);
    return kind !== "growth" && kind !== "detail" && super.canEdit(shape);
  }

  override getCanvasSvgDefs() {
    return hatchOnDemand(super.getCanvasSvgDefs());
  }

  override component(shape: TLArrowShape) {
    const asDrawing = <LibraryArrow draw={() => super.component(shape)} />;
    switch (arrowKind(this.editor, shape)) {
      case "flow": {
        const isWritten = this.editor.getEditingShapeId() === shape.id;
        return isWritten ? asDrawing : <FlowArrowView shape={shape} />;
      }
      case "detail":
        return <DetailArrowView shape={shape} />;
      case "growth":
        return <GrowthArrowView shape={shape} />;
      case "drawing":
        return asDrawing;
    }
  }
}
