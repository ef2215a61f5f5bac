import type { BesideCanvas } from "../../ground/board-feature.ts";
import { AgendaStrip } from "./agenda/AgendaStrip.tsx";
import { LockStrip } from "./lock/LockStrip.tsx";
import { MeetingStrip } from "./MeetingStrip.tsx";
import { SpeakersStrip } from "./speaking/SpeakersStrip.tsx";
import { OpenVoteStrip } from "./votes/OpenVotes.tsx";
import { ReactionBar } from "./reactions/ReactionBar.tsx";

/** What of a meeting stands above the tabs, whichever one looks at. */
export function AboveTabs({ editor }: BesideCanvas) {
  return (
    <>
      <MeetingStrip />
      <AgendaStrip />
      <LockStrip />
      <SpeakersStrip />
      <OpenVoteStrip />
      <ReactionBar editor={editor} />
    </>
  );
}
