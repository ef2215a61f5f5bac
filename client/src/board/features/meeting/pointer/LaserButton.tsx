import { useEffect } from "react";
import { Crosshair } from "lucide-react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../../messages/language.ts";
import { tool } from "../../../canvas/canvas.css.ts";
import { useBoardPart } from "../../../ground/board-context.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";
import { LASER_TOOL, POINTING, turnLaser } from "./laser.ts";

/** In a meeting: points, in one's own colour, at what one speaks of. */
export function LaserButton() {
  const t = useTranslate();
  const editor = useEditor();
  const { isOffered } = useBoardPart(POINTING);
  const seated = useSeatedMeeting();
  const isSeated = seated !== null && !seated.isOver && seated.hasJoined;
  const isTaken = useValue("points", () => editor.getCurrentToolId() === LASER_TOOL, [editor]);
  useEffect(() => {
    isOffered.set(isSeated);
    if (!isSeated && editor.getCurrentToolId() === LASER_TOOL) editor.setCurrentTool("select");
  }, [editor, isOffered, isSeated]);
  if (!isSeated) return null;
  const label = t("meeting.laser");
  return (
    <button
      type="button"
      className={tool}
      aria-pressed={isTaken}
      aria-label={label}
      title={`${label} — K`}
      onClick={() => turnLaser(editor)}
    >
      <Crosshair size={18} aria-hidden />
    </button>
  );
}
