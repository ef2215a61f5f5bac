import { Rectangle2d, ShapeUtil, type TLShape } from "tldraw";
import {
  DO_RESULT,
  doResultMigrations,
  doResultProps,
  UNFILLED_DO_RESULT,
  type DoResultShape,
} from "@zentaikan/board-model";
import { heldBy } from "../drawing/detail-arrow.ts";
import { dropUnderPointer } from "../depth/drop-under-pointer.ts";
import { doResultPlace } from "../depth/places.ts";
import { DoResultView } from "./DoResultView.tsx";
import { roundedBoxPath } from "./rounded-box-path.ts";

/** A Do result in its open card. Where it shows is derived; dragging it says where it belongs. */
export class DoResultShapeUtil extends ShapeUtil<DoResultShape> {
  static override type = DO_RESULT;
  static override props = doResultProps;
  static override migrations = doResultMigrations;

  override getDefaultProps(): DoResultShape["props"] {
    return { ...UNFILLED_DO_RESULT, text: "" };
  }

  override getGeometry(shape: DoResultShape): Rectangle2d {
    const { x, y, w, h } = doResultPlace(this.editor, shape);
    return new Rectangle2d({ x, y, width: w, height: h, isFilled: true });
  }

  override canEdit(): boolean {
    return true;
  }

  override canResize(): boolean {
    return false;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  /** Causes among Do results lead from one to another, never to a card of the frame. */
  override canBind({ fromShape }: { readonly fromShape: { readonly type: string } }): boolean {
    const arrow = "id" in fromShape ? this.editor.getShape(fromShape.id as TLShape["id"]) : null;
    return arrow?.type !== "arrow" || heldBy(this.editor, arrow).every(isDoResult);
  }

  override getText(shape: DoResultShape): string {
    return shape.props.text;
  }

  override onTranslate({ id, x, y }: DoResultShape) {
    return { id, type: DO_RESULT, x, y } as const;
  }

  override onTranslateEnd(initial: DoResultShape) {
    const { id, x, y, parentId, index } = initial;
    const stays = { id, type: DO_RESULT, x, y, parentId, index } as const;
    return { ...stays, ...dropUnderPointer(this.editor, initial) };
  }

  /** One that was begun and left without a word is none. */
  override onEditEnd({ id, props }: DoResultShape): void {
    const isBlank = props.text.trim() === "" && props.indicator === "" && props.owner === "";
    if (isBlank && props.ourDos.length === 0) this.editor.deleteShapes([id]);
  }

  override component(shape: DoResultShape) {
    return <DoResultView shape={shape} />;
  }

  override getIndicatorPath(shape: DoResultShape): Path2D {
    return roundedBoxPath(doResultPlace(this.editor, shape));
  }
}

function isDoResult({ type }: TLShape): boolean {
  return type === DO_RESULT;
}
