import type { Editor } from "tldraw";
import { STAGE_LANE } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import * as styles from "./notes.css.ts";

const stages = [1, 2, 3] as const;

/** The way to the notes of the stages: their lanes are locked, and no click selects them. */
export function StageNotes({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const open = (stage: number) => {
    const lane = editor
      .getCurrentPageShapes()
      .find((shape) => shape.type === STAGE_LANE && shape.props.stage === stage);
    if (lane !== undefined) editor.select(lane.id);
  };
  return (
    <div role="group" data-on-paper="none" className={styles.stages} aria-label={t("notes.stages")}>
      {stages.map((stage) => (
        <Button key={stage} look="quiet" onClick={() => open(stage)}>
          {t(`board.stage.${stage}`)}
        </Button>
      ))}
    </div>
  );
}
