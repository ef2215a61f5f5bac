import { ArrowShapeUtil, type TLArrowShape } from "tldraw";
import { flowState } from "../drawing/flow-state.ts";
import { isDetailArrow } from "../drawing/detail-arrow.ts";
import { DetailArrowView } from "./DetailArrowView.tsx";
import { FlowArrowView } from "./FlowArrowView.tsx";
import { GrowthArrowView } from "./GrowthArrowView.tsx";
import { hatchOnDemand } from "./hatch-on-demand.tsx";
import { LibraryArrow } from "./LibraryArrow.tsx";
import { growthLinkState } from "../drawing/use-growth-link.ts";

/**
 * tldraw's arrow, drawn as a growth link as soon as one of its ends is on a card or on the star, and
 * as a detail link when one is on a Do result.
 * Its ends stay tldraw's bindings; only the look is ours. Every other arrow is free drawing.
 */
export class GrowthArrowShapeUtil extends ArrowShapeUtil {
  /** A growth link says what it means by its line; a label would hide in the crowd. */
  override canEdit(shape: TLArrowShape): boolean {
    const isOurs = this.#isGrowthLink(shape) || isDetailArrow(this.editor, shape);
    return !isOurs && super.canEdit(shape);
  }

  override getCanvasSvgDefs() {
    return hatchOnDemand(super.getCanvasSvgDefs());
  }

  override component(shape: TLArrowShape) {
    const asDrawing = <LibraryArrow draw={() => super.component(shape)} />;
    if (flowState(this.editor, shape) !== "none") {
      return this.editor.getEditingShapeId() === shape.id ? (
        asDrawing
      ) : (
        <FlowArrowView shape={shape} />
      );
    }
    if (isDetailArrow(this.editor, shape)) return <DetailArrowView shape={shape} />;
    if (!this.#isGrowthLink(shape)) return asDrawing;
    return <GrowthArrowView shape={shape} />;
  }

  #isGrowthLink(shape: TLArrowShape): boolean {
    return growthLinkState(this.editor, shape) !== "none";
  }
}
