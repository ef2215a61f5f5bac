import { Lock } from "lucide-react";
import type { Stage } from "@zentaikan/capital-graph";
import type { LockedPart } from "@zentaikan/protocol";
import { useTranslate } from "../../../../messages/language.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";
import { useLockedWords } from "./locked-words.ts";
import * as styles from "./lock.css.ts";

const OF_STAGE: Readonly<Record<Stage, LockedPart>> = { 1: "hop", 2: "step", 3: "jump" };

/** A small lock at the name of a stage that is locked, by itself or with the frame. */
export function LaneLock({ stage }: { readonly stage: Stage }) {
  const t = useTranslate();
  const wordsOf = useLockedWords();
  const locked = useSeatedMeeting()?.meeting.locked ?? [];
  const here = locked.filter(
    (part) => part === "frame" || part === "board" || part === OF_STAGE[stage],
  );
  if (here.length === 0) return null;
  return (
    <span
      className={styles.mark}
      role="img"
      aria-label={t("meeting.locked.mark", { parts: wordsOf(here) })}
    >
      <Lock size={14} aria-hidden />
    </span>
  );
}
