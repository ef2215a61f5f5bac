import { bindPresence } from "@zentaikan/board-model";
import {
  computed,
  createPresenceStateDerivation,
  createUserId,
  UserRecordType,
  type Editor,
  type TLEditStartInfo,
  type TLShape,
  type TLShapeId,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { BoardGround } from "../ground/board-ground.ts";
import { BusyHand } from "../ground/busy-hand.ts";
import { onNextFrame } from "../ground/on-next-frame.ts";
import { isCrowded } from "./is-crowded.ts";
import { chase } from "./chase.ts";
import { shareOutlook } from "./share-outlook.ts";
import { CrowdWatch } from "./watch-crowd.ts";

interface EnteredBoard {
  readonly awareness: Awareness;
  readonly board: BoardGround;
  readonly flush: () => void;
}

/** Joins an editor to the people of an awareness. @returns the way out */
export function enterBoard(editor: Editor, { awareness, board, flush }: EnteredBoard): () => void {
  const crowd = new CrowdWatch(editor, { awareness, board });
  const presence = bindPresence({
    store: editor.store,
    awareness,
    presence: presenceOf(editor, board),
    schedule: onNextFrame,
    isCrowded: () => isCrowded(awareness),
    sendEveryMs: crowd.sendEveryMs,
    isPointerShown: crowd.isShown,
  });
  const stopWatching = crowd.watch((clients) => presence.look(clients));
  const hand = new BusyHand();
  const stopSharing = shareOutlook(editor, { awareness, board, hand });
  const stopChasing = chase(editor, { following: board.following, hand });
  const mayEditShape = editor.canEditShape.bind(editor);
  editor.canEditShape = <Shape extends TLShape | TLShapeId>(
    shape: Shape | null,
    info?: TLEditStartInfo,
  ): shape is Shape => {
    const record = shape === null ? undefined : editor.getShape(shape);
    return !(record && board.lock.isHeld(record)) && mayEditShape(shape, info);
  };
  const container = editor.getContainer();
  container.addEventListener("pointerup", flush);
  return () => {
    container.removeEventListener("pointerup", flush);
    stopWatching();
    stopSharing();
    stopChasing();
    hand.dispose();
    editor.canEditShape = mayEditShape;
    presence.dispose();
  };
}

function presenceOf(editor: Editor, { following }: BoardGround) {
  const user = computed("presence user", () =>
    UserRecordType.create({
      id: createUserId(editor.user.getId()),
      name: editor.user.getName(),
      color: editor.user.getColor(),
    }),
  );
  const presence = createPresenceStateDerivation(user)(editor.store);
  return computed("presence with whom one follows", () => {
    const followed = following.followed.get();
    const followingUserId = followed && createUserId(followed.person);
    const shown = presence.get();
    return shown && { ...shown, followingUserId };
  });
}
