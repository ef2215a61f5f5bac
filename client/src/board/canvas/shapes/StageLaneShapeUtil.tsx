import { BaseBoxShapeUtil, HTMLContainer, Rectangle2d, type RecordProps } from "tldraw";
import {
  STAGE_LANE,
  STAGE_LANE_SIZE,
  stageLaneMigrations,
  stageLaneProps,
  type StageLaneShape,
} from "@zentaikan/board-model";
import { readLanguage } from "../../../messages/language.ts";
import { translatorFor } from "../../../messages/translate.ts";
import { deeperBy } from "../depth/places.ts";
import { roundedBoxPath } from "./rounded-box-path.ts";
import { StageLaneView } from "./StageLaneView.tsx";

/** A quiet band behind the cards of one stage. It lies locked, so that drawing never drags it. */
export class StageLaneShapeUtil extends BaseBoxShapeUtil<StageLaneShape> {
  static override type = STAGE_LANE;
  static override props: RecordProps<StageLaneShape> = stageLaneProps;
  static override migrations = stageLaneMigrations;

  override getDefaultProps(): StageLaneShape["props"] {
    return { ...STAGE_LANE_SIZE, stage: 1, horizon: "" };
  }

  override getAriaDescriptor({ props }: StageLaneShape): string {
    return translatorFor(readLanguage())(`board.stage.${props.stage}`);
  }

  /** As deep as its cards need while they are open. */
  override getGeometry({ props }: StageLaneShape): Rectangle2d {
    const { w, h } = props;
    const height = h + deeperBy(this.editor);
    return new Rectangle2d({ width: w, height, isFilled: true });
  }

  /** An arrow that ends on a lane means nothing; it would look as if it did. */
  override canBind(): boolean {
    return false;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override component(shape: StageLaneShape) {
    return (
      <HTMLContainer>
        <StageLaneView shape={shape} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath(shape: StageLaneShape): Path2D {
    const { width, height } = this.getGeometry(shape).bounds;
    return roundedBoxPath({ w: width, h: height });
  }
}
