import { BaseBoxShapeUtil, HTMLContainer, type RecordProps } from "tldraw";
import {
  STORY_PANEL,
  STORY_PANEL_SIZE,
  storyPanelMigrations,
  storyPanelProps,
  type StoryPanelShape,
} from "@zentaikan/board-model";
import { roundedBoxPath } from "./rounded-box-path.ts";
import { StoryPanelView } from "./StoryPanelView.tsx";

/** One of the four panels that tell the scenario. */
export class StoryPanelShapeUtil extends BaseBoxShapeUtil<StoryPanelShape> {
  static override type = STORY_PANEL;
  static override props: RecordProps<StoryPanelShape> = storyPanelProps;
  static override migrations = storyPanelMigrations;

  override getDefaultProps(): StoryPanelShape["props"] {
    return { ...STORY_PANEL_SIZE, order: 1, text: "" };
  }

  override canEdit(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override getText(shape: StoryPanelShape): string {
    return shape.props.text;
  }

  override component(shape: StoryPanelShape) {
    return (
      <HTMLContainer>
        <StoryPanelView shape={shape} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath(shape: StoryPanelShape): Path2D {
    return roundedBoxPath(shape.props);
  }
}
