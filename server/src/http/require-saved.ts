import { Refusal } from "../errors.ts";
import type { WriteOutcome } from "../relay/write-to-document.ts";

/** What the server wrote into a board is there. @throws Refusal noSuchBoard, lockedInMeeting, storageUnavailable */
export function requireSaved(outcome: WriteOutcome): void {
  if (outcome === "noDocument") throw new Refusal("noSuchBoard");
  if (outcome === "locked") throw new Refusal("lockedInMeeting");
  if (outcome === "notSaved") throw new Refusal("storageUnavailable");
}
