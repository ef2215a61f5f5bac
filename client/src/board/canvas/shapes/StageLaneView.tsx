import { useEditor, useValue } from "tldraw";
import type { StageLaneShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { useBoard } from "../../ground/board-context.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { ownKeys } from "../../ground/own-keys.ts";
import * as styles from "./shapes.css.ts";

const leaveWhenDone = ownKeys<TextElement>((event, field) => {
  const isDone = event.key === "Enter" || event.key === "Escape";
  if (isDone && !isComposing(event)) field.blur();
});

export function StageLaneView({ shape }: { readonly shape: StageLaneShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const { features } = useBoard();
  const readonly = useValue("read-only", () => editor.getIsReadonly(), [editor]);
  const { id, type } = shape;
  const { stage } = shape.props;
  return (
    <div className={styles.lane}>
      <div className={styles.laneHeader}>
        <span className={styles.laneBeat}>{t(`board.beat.${stage}`)}</span>
        <span className={styles.laneName}>{t(`board.stage.${stage}`)}</span>
      </div>
      <div className={styles.laneMarks}>
        {features.map(
          ({ name, OnLane }) => OnLane !== undefined && <OnLane key={name} stage={stage} />,
        )}
      </div>
      <div className={styles.laneHorizon}>
        <BoardTextField
          editor={editor}
          text={{
            record: id,
            field: "horizon",
            most: 200,
            read: () => editor.getShape<StageLaneShape>(id)?.props.horizon ?? "",
            // The lane is locked against dragging; its exit condition is still everyone's to write.
            write: (horizon) =>
              editor.run(() => editor.updateShape({ id, type, props: { horizon } }), {
                ignoreShapeLock: true,
              }),
          }}
          keys={leaveWhenDone}
          className={styles.laneHorizonField}
          readOnly={readonly}
          aria-label={t("board.horizonLabel", { stage: t(`board.stage.${stage}`) })}
          placeholder={t("board.horizon")}
          onPointerDown={(event) => event.stopPropagation()}
        />
      </div>
    </div>
  );
}
