import { ArrowShapeUtil, type TLArrowShape } from "tldraw";
import { GrowthArrowView } from "./GrowthArrowView.tsx";
import { growthLinkState } from "./use-growth-link.ts";

/**
 * tldraw's arrow, drawn as a growth link as soon as one of its ends is on a card or on the star.
 * Its ends stay tldraw's bindings; only the look is ours. Every other arrow is free drawing.
 */
export class GrowthArrowShapeUtil extends ArrowShapeUtil {
  /** A growth link says what it means by its line; a label would hide in the crowd. */
  override canEdit(shape: TLArrowShape): boolean {
    return !this.#isGrowthLink(shape) && super.canEdit(shape);
  }

  override component(shape: TLArrowShape) {
    if (!this.#isGrowthLink(shape)) return super.component(shape);
    return <GrowthArrowView shape={shape} />;
  }

  #isGrowthLink(shape: TLArrowShape): boolean {
    return growthLinkState(this.editor, shape) !== "none";
  }
}
