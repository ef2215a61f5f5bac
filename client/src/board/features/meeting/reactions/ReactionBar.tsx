import { useEffect } from "react";
import { useValue, type Editor } from "tldraw";
import { TEMPERATURES } from "@zentaikan/protocol";
import { useLanguage, useTranslate } from "../../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../../ground/board-context.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";
import { FELT_ICONS } from "./felt-icons.ts";
import { REACTIONS } from "./reactions.ts";
import * as styles from "./reactions.css.ts";
import { useFeltCounts } from "./use-felt-counts.ts";
import { useFeltPart } from "./use-felt-part.ts";

/**
 * 腹落ち, 違和感 or わからない of what is selected, or of what all look at; gone with whoever felt it. It is
 * there before, so that nothing moves when something is selected [FN1].
 */
export function ReactionBar({ editor }: { readonly editor: Editor | null }) {
  const reactions = useBoardPart(REACTIONS);
  const seated = useSeatedMeeting();
  const isSeated = seated !== null && !seated.isOver && seated.hasJoined;
  const question = isSeated ? `${seated.meeting.id} ${seated.meeting.current ?? ""}` : null;
  useEffect(() => reactions.keepTo(question), [reactions, question]);
  return isSeated && <Feelings editor={editor} />;
}

/** Looks at what is selected and where people are: in a meeting alone. */
function Feelings({ editor }: { readonly editor: Editor | null }) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useBoard();
  const reactions = useBoardPart(REACTIONS);
  const own = useValue(reactions.own);
  const counts = useFeltCounts();
  const part = useFeltPart(editor);
  const mayFeel = abilities.includes("vote");
  const all = [...counts.values()];
  if (!mayFeel && all.length === 0) return null;
  const ofNothing = t(all.length === 0 ? "meeting.felt.select" : "meeting.felt.all");
  const ofPart = part === null ? undefined : counts.get(part.id);
  return (
    <section className={styles.bar} aria-label={t("meeting.felt")} data-testid="reactions">
      <span className={styles.name}>{part?.words[language] ?? ofNothing}</span>
      <span className={styles.choices}>
        {TEMPERATURES.map((is) => {
          const Icon = FELT_ICONS[is];
          const count =
            part === null || !mayFeel
              ? all.reduce((sum, one) => sum + one[is], 0)
              : (ofPart?.[is] ?? 0);
          const inside = (
            <>
              <Icon size={14} aria-hidden />
              {t(`meeting.temperature.${is}`)}
              {count > 0 && <b className={styles.count}>{count}</b>}
            </>
          );
          if (!mayFeel) {
            return (
              <span key={is} className={styles.sum}>
                {inside}
              </span>
            );
          }
          return (
            <button
              key={is}
              type="button"
              className={styles.choice}
              disabled={part === null}
              aria-pressed={own.some((one) => one.of === part?.id && one.is === is)}
              onClick={() => part !== null && reactions.press({ of: part.id, is })}
            >
              {inside}
            </button>
          );
        })}
      </span>
    </section>
  );
}
