import type { SegmentationProgressBody } from "@zentaikan/protocol/segments";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import * as styles from "./segments-page.css.ts";

const STEPS = ["reading", "comparing", "grouping", "proving", "testing"] as const;

/** How far the computation is, and a way to have done with it. */
export function ComputingNote({
  progress: { step, done },
  hasBefore,
  onCancel,
}: {
  readonly progress: SegmentationProgressBody;
  /** The result before is in sight. */
  readonly hasBefore: boolean;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const words = t(`segments.step.${step}`);
  return (
    <div className={styles.note} data-on-paper="none">
      <span role="status">
        {words}
        {hasBefore && ` ${t("segments.before")}`}
      </span>
      <progress
        className={styles.progress}
        aria-label={words}
        max={STEPS.length}
        value={STEPS.indexOf(step) + done}
      />
      <Button onClick={onCancel}>{t("segments.cancel")}</Button>
    </div>
  );
}
