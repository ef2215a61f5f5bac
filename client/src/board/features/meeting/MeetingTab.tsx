import { Tabs } from "radix-ui";
import { useTranslate } from "../../../messages/language.ts";
import { tab } from "../../ground/parts/panel-tab.css.ts";
import { MEETING_TAB } from "./meeting-tab.ts";
import { useSeatedMeeting } from "./seated-meeting.ts";

/** The tab of the meeting; on a board without one there is none. */
export function MeetingTab() {
  const t = useTranslate();
  if (useSeatedMeeting() === null) return null;
  return (
    <Tabs.Trigger className={tab} value={MEETING_TAB}>
      {t("meeting.title")}
    </Tabs.Trigger>
  );
}
