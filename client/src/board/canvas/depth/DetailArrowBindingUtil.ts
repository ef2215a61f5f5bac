import { ArrowBindingUtil, type BindingOnShapeDeleteOptions } from "tldraw";
import { DO_RESULT } from "@zentaikan/board-model";

/**
 * How arrows hang on what they join. A cause among Do results goes with either of them, and comes back
 * with the same step of undo: left without its ends it would be free drawing in the frame.
 */
export class DetailArrowBindingUtil extends ArrowBindingUtil {
  override onBeforeDeleteToShape({ binding, shape }: BindingOnShapeDeleteOptions): void {
    if (shape.type === DO_RESULT) this.editor.deleteShapes([binding.fromId]);
  }
}
