import { useEditor, useValue } from "tldraw";
import type { StageLaneShape } from "@zentaikan/board-model";
import { useTranslate } from "../../messages/language.ts";
import { useDraftText } from "../../ui/use-draft-text.ts";
import { isComposing } from "../../ui/composition.ts";
import { ownKeys } from "../canvas-keys.ts";
import * as styles from "./shapes.css.ts";

const leaveWhenDone = ownKeys<HTMLInputElement>((event, field) => {
  const isDone = event.key === "Enter" || event.key === "Escape";
  if (isDone && !isComposing(event)) field.blur();
});

export function StageLaneView({ shape }: { readonly shape: StageLaneShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const readonly = useValue("read-only", () => editor.getIsReadonly(), [editor]);
  const { stage, horizon } = shape.props;
  // The lane is locked against dragging; its exit condition is still everyone's to write.
  const field = useDraftText(horizon, (text) =>
    editor.run(
      () => editor.updateShape({ id: shape.id, type: shape.type, props: { horizon: text } }),
      { ignoreShapeLock: true },
    ),
  );
  return (
    <div className={styles.lane}>
      <div className={styles.laneHeader}>
        <span className={styles.laneBeat}>{t(`board.beat.${stage}`)}</span>
        <span className={styles.laneName}>{t(`board.stage.${stage}`)}</span>
      </div>
      <div className={styles.laneHorizon}>
        <input
          className={styles.laneHorizonField}
          {...field}
          readOnly={readonly}
          maxLength={200}
          aria-label={t("board.horizonLabel", { stage: t(`board.stage.${stage}`) })}
          placeholder={t("board.horizon")}
          onPointerDown={(event) => event.stopPropagation()}
          ref={leaveWhenDone}
        />
      </div>
    </div>
  );
}
