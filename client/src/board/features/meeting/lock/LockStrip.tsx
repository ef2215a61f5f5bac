import { Lock } from "lucide-react";
import { useTranslate } from "../../../../messages/language.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";
import { useLockedWords } from "./locked-words.ts";
import * as styles from "./lock.css.ts";

/** What is locked, in words, for everybody on the board and whatever tab they look at. */
export function LockStrip() {
  const t = useTranslate();
  const wordsOf = useLockedWords();
  const seated = useSeatedMeeting();
  if (seated === null || seated.meeting.locked.length === 0) return null;
  const parts = wordsOf(seated.meeting.locked);
  return (
    <p className={styles.strip} role="status" data-testid="lock-strip">
      <Lock size={14} aria-hidden />
      {t(seated.mayLead ? "meeting.locked.lead" : "meeting.locked", { parts })}
    </p>
  );
}
