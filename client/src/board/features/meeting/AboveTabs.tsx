import type { BesideCanvas } from "../../ground/board-feature.ts";
import { MeetingStrip } from "./MeetingStrip.tsx";
import { OpenVoteStrip } from "./votes/OpenVotes.tsx";
import { ReactionBar } from "./reactions/ReactionBar.tsx";

/** What of a meeting stands above the tabs, whichever one looks at. */
export function AboveTabs({ editor }: BesideCanvas) {
  return (
    <>
      <MeetingStrip />
      <OpenVoteStrip />
      <ReactionBar editor={editor} />
    </>
  );
}
