import { BaseBoxShapeUtil, HTMLContainer, type RecordProps } from "tldraw";
import {
  VISION_STAR,
  VISION_STAR_SIZE,
  visionStarMigrations,
  visionStarProps,
  type VisionStarShape,
} from "@zentaikan/board-model";
import { roundedBoxPath } from "./rounded-box-path.ts";
import { VisionStarView } from "./VisionStarView.tsx";

/** The customer's vision. Growth arrives here and never leaves, so arrows may end on it only. */
export class VisionStarShapeUtil extends BaseBoxShapeUtil<VisionStarShape> {
  static override type = VISION_STAR;
  static override props: RecordProps<VisionStarShape> = visionStarProps;
  static override migrations = visionStarMigrations;

  override getDefaultProps(): VisionStarShape["props"] {
    return { ...VISION_STAR_SIZE, text: "" };
  }

  override canEdit(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override getText(shape: VisionStarShape): string {
    return shape.props.text;
  }

  override component(shape: VisionStarShape) {
    return (
      <HTMLContainer>
        <VisionStarView shape={shape} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath(shape: VisionStarShape): Path2D {
    return roundedBoxPath(shape.props);
  }
}
