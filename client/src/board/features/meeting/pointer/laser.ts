import { atom, type Editor } from "tldraw";
import { boardInPictures } from "../../../ground/board-context.ts";
import type { BoardKey } from "../../../ground/board-feature.ts";
import { defineBoardPart } from "../../../ground/board-part.ts";

/** The canvas library's own: what it draws goes by presence, fades, and is written nowhere. */
export const LASER_TOOL = "laser";

/** Whether one takes part in a meeting, in which everybody may point. */
export class Pointing {
  readonly isOffered = atom("may point", false);
}

export const POINTING = defineBoardPart<Pointing>("pointing");

/** Taken up, and laid down by the same key. */
export function turnLaser(editor: Editor): void {
  editor.setCurrentTool(editor.getCurrentToolId() === LASER_TOOL ? "select" : LASER_TOOL);
}

export const LASER_KEY: BoardKey = {
  key: "k",
  words: "meeting.laser",
  isMeant: (editor) => boardInPictures(editor)?.part(POINTING).isOffered.get() === true,
  press: turnLaser,
};
