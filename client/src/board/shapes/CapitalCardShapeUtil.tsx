import { BaseBoxShapeUtil, HTMLContainer } from "tldraw";
import {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  capitalCardMigrations,
  capitalCardProps,
  type CapitalCardShape,
} from "@zentaikan/board-model";
import { CapitalCardView } from "./CapitalCardView.tsx";
import { roundedBoxPath } from "./rounded-box-path.ts";

/** The card "at this stage the customer grows this capital". */
export class CapitalCardShapeUtil extends BaseBoxShapeUtil<CapitalCardShape> {
  static override type = CAPITAL_CARD;
  static override props = capitalCardProps;
  static override migrations = capitalCardMigrations;

  override getDefaultProps(): CapitalCardShape["props"] {
    return { ...CAPITAL_CARD_SIZE, capital: "", subdivision: "", direction: "grow" };
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override getText(shape: CapitalCardShape): string {
    return shape.props.subdivision;
  }

  override component(shape: CapitalCardShape) {
    return (
      <HTMLContainer>
        <CapitalCardView shape={shape} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath(shape: CapitalCardShape): Path2D {
    return roundedBoxPath(shape.props);
  }
}
