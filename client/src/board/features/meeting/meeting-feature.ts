import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { AboveTabs } from "./AboveTabs.tsx";
import { BeginMeeting } from "./BeginMeeting.tsx";
import { LaneLock } from "./lock/LaneLock.tsx";
import { MeetingAlongside } from "./MeetingAlongside.tsx";
import { MEETING_TAB } from "./meeting-tab.ts";
import { MeetingOverCanvas } from "./MeetingOverCanvas.tsx";
import { MINUTES_DESK, minutesInAddress, openMinutesDesk } from "./minutes/minutes-desk.ts";
import { MeetingTab } from "./MeetingTab.tsx";
import { LASER_KEY, Pointing, POINTING } from "./pointer/laser.ts";
import { LaserButton } from "./pointer/LaserButton.tsx";
import { Reactions, REACTIONS } from "./reactions/reactions.ts";
import { SPOTLIGHT, Spotlight } from "./spotlight/spotlight.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const MeetingPages = partOnDemand(
  async () => (await import("./minutes/MeetingPages.tsx")).MeetingPages,
);

export const MEETING: BoardFeature = {
  name: "meeting",
  followAddress: (fragment, { panelTabs, part }) => {
    const minutes = minutesInAddress(fragment);
    if (minutes !== null) part(MINUTES_DESK).shown.set(minutes);
    if (minutes !== null || fragment === "#meeting") panelTabs.show(MEETING_TAB);
  },
  tab: {
    id: MEETING_TAB,
    label: MeetingTab,
    Content: MeetingPages,
    isForWords: true,
    sheetClose: "meeting.sheetClose",
  },
  parts: [
    opens(MINUTES_DESK, () => openMinutesDesk()),
    opens(SPOTLIGHT, (board) => new Spotlight(board)),
    opens(REACTIONS, ({ carets }) => new Reactions(carets.awareness)),
    opens(POINTING, () => new Pointing()),
  ],
  Above: AboveTabs,
  InFront: MeetingOverCanvas,
  Alongside: MeetingAlongside,
  AfterTools: LaserButton,
  keys: [LASER_KEY],
  InBar: BeginMeeting,
  OnLane: LaneLock,
};
