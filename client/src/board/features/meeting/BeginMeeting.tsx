import { Presentation } from "lucide-react";
import { useMeeting, useMeetingCommand } from "../../../api/meetings.ts";
import { useProblem } from "../../../api/use-problem.ts";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { MEETING_TAB } from "./meeting-tab.ts";

/** 会議を始める, for whoever may; while one is under way it leads there. */
export function BeginMeeting() {
  const t = useTranslate();
  const { boardId, abilities, panelTabs } = useBoard();
  const { data } = useMeeting(boardId);
  const command = useMeetingCommand(boardId);
  const problem = useProblem();
  if (data === undefined || !abilities.includes("meet")) return null;
  const isUnderWay = data.meeting !== null && data.meeting.endedAt === null;
  const show = () => panelTabs.show(MEETING_TAB);
  return (
    <IconButton
      icon={Presentation}
      label={t(isUnderWay ? "meeting.show" : "meeting.begin")}
      disabled={command.isPending}
      onClick={() => {
        if (isUnderWay) show();
        // Somebody else may have begun it a moment ago: it is shown then, too.
        else command.mutate({ kind: "start" }, { ...problem, onSettled: show });
      }}
    />
  );
}
