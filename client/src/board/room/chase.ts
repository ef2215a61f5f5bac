import { createUserId, react, type Editor, type TLInstancePresence } from "tldraw";
import type { BusyHand } from "../ground/busy-hand.ts";
import type { Following } from "../ground/following.ts";
import { cameraToShow, cameraTowards, regionOf } from "../canvas/same-region.ts";

/**
 * Keeps before this tab what the person sees who is followed, on whatever shape of screen. While its
 * own person writes or holds something it stands still; a move of their own leaves. Where whom they
 * follow is gone for a moment, as while they connect again, the view stays as it is until they are back.
 * @returns the way out
 */
export function chase(
  editor: Editor,
  { following, hand }: { readonly following: Following; readonly hand: BusyHand },
): () => void {
  /** As the chase left it; null before its first step. */
  let left: { readonly x: number; readonly y: number; readonly z: number } | null = null;

  const onFrame = (): void => {
    const followed = following.followed.get();
    if (followed === null) return;
    const camera = editor.getCamera();
    if (left !== null && (camera.x !== left.x || camera.y !== left.y || camera.z !== left.z)) {
      return following.stop();
    }
    const leader = leaderOf(editor, followed.person);
    if (leader === null || hand.isBusy()) return;
    const { camera: theirs, screenBounds } = leader;
    if (theirs === null || screenBounds === null || theirs.z <= 0) return;
    const screen = editor.getViewportScreenBounds();
    const target = cameraToShow(regionOf(theirs, screenBounds), screen);
    const speed = editor.user.getAnimationSpeed();
    const share = speed === 0 ? 1 : Math.min(0.8, Math.max(0.1, speed * 0.5));
    editor.setCamera(cameraTowards(camera, target, screen, share), {
      immediate: true,
      force: true,
    });
    left = editor.getCamera();
  };
  const stopReacting = react("chase whom one follows", () => {
    const person = following.followed.get()?.person;
    // Whose cursor is shown however long they have been still; what presence tells of it goes along.
    const highlightedUserIds = person === undefined ? [] : [createUserId(person)];
    editor.updateInstanceState({ highlightedUserIds });
    left = null;
    editor.off("frame", onFrame);
    // Whoever follows nobody needs no frames [DW6].
    if (person !== undefined) editor.on("frame", onFrame);
  });
  return () => {
    stopReacting();
    editor.off("frame", onFrame);
  };
}

/** Whoever leads: followed, or followed by whom one follows. Null in a ring, or where they are not in. */
function leaderOf(editor: Editor, person: string): TLInstancePresence | null {
  const people = editor.getCollaborators();
  const seen = new Set<string>([editor.user.getRecordId()]);
  let leader: TLInstancePresence | null = null;
  for (let next: string | null = `user:${person}`; next !== null;) {
    if (seen.has(next)) return null;
    seen.add(next);
    const found = people.find(({ userId }) => userId === next);
    if (found === undefined) return leader;
    leader = found;
    next = found.followingUserId;
  }
  return leader;
}
