import { Presentation } from "lucide-react";
import { Tabs } from "radix-ui";
import { useTranslate } from "../../../messages/language.ts";
import { tab } from "../../ground/parts/panel-tab.css.ts";
import { TabSign } from "../../ground/parts/TabSign.tsx";
import { MEETING_TAB } from "./meeting-tab.ts";
import { useSeatedMeeting } from "./seated-meeting.ts";

/** The tab of the meeting; on a board without one there is none. */
export function MeetingTab() {
  const t = useTranslate();
  if (useSeatedMeeting() === null) return null;
  return (
    <Tabs.Trigger className={tab} value={MEETING_TAB}>
      <TabSign icon={Presentation} words={t("meeting.title")} />
    </Tabs.Trigger>
  );
}
