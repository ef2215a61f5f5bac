import { bindPresence } from "@zentaikan/board-model";
import {
  computed,
  createPresenceStateDerivation,
  createUserId,
  UserRecordType,
  type Editor,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { BoardGround } from "../ground/board-ground.ts";
import { onNextFrame } from "../ground/on-next-frame.ts";
import { isCrowded } from "./is-crowded.ts";
import { shareOutlook } from "./share-outlook.ts";

interface EnteredBoard {
  readonly awareness: Awareness;
  readonly board: BoardGround;
  readonly flush: () => void;
}

/** Joins an editor to the people of an awareness. @returns the way out */
export function enterBoard(editor: Editor, { awareness, board, flush }: EnteredBoard): () => void {
  const presence = bindPresence({
    store: editor.store,
    awareness,
    presence: presenceOf(editor),
    schedule: onNextFrame,
    isCrowded: () => isCrowded(awareness),
  });
  const stopSharing = shareOutlook(editor, { awareness, board });
  const container = editor.getContainer();
  container.addEventListener("pointerup", flush);
  return () => {
    container.removeEventListener("pointerup", flush);
    stopSharing();
    presence.dispose();
  };
}

function presenceOf(editor: Editor) {
  const user = computed("presence user", () =>
    UserRecordType.create({
      id: createUserId(editor.user.getId()),
      name: editor.user.getName(),
      color: editor.user.getColor(),
    }),
  );
  return createPresenceStateDerivation(user)(editor.store);
}
