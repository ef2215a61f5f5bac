import { Hand } from "lucide-react";
import { useTranslate } from "../../../../messages/language.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";
import * as styles from "./speaking.css.ts";

/** Who asks to speak next, and how many do. */
export function SpeakersStrip() {
  const t = useTranslate();
  const seated = useSeatedMeeting();
  if (seated === null || !seated.hasJoined || seated.meeting.speakers.length === 0) return null;
  const { people, speakers } = seated.meeting;
  const name = people.find(({ person }) => person.id === speakers[0])?.person.name ?? "";
  return (
    <p className={styles.strip} role="status" data-testid="speakers-strip">
      <Hand size={14} aria-hidden />
      {t("meeting.speakers", { name, count: speakers.length })}
    </p>
  );
}
