import type { Editor } from "tldraw";
import {
  SECTOR,
  STORY_PANEL,
  VISION_STAR,
  type SectorShape,
  type StoryPanelShape,
  type VisionStarShape,
} from "@zentaikan/board-model";
import type { BoardText } from "../../ground/board-text.ts";

export type WordedShape = SectorShape | StoryPanelShape | VisionStarShape;

const MOST_LETTERS = { [SECTOR]: 120, [STORY_PANEL]: 300, [VISION_STAR]: 400 } as const;

/** What a shape says, as fields write it: the one on the canvas, and those beside it. */
export function shapeText(editor: Editor, { id, type }: WordedShape): BoardText {
  return {
    record: id,
    field: "text",
    most: MOST_LETTERS[type],
    read: () => editor.getShape<WordedShape>(id)?.props.text ?? "",
    write: (text) => editor.updateShape<WordedShape>({ id, type, props: { text } }),
  };
}
