import { Trash2 } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import {
  readPanelMeaning,
  SECTOR,
  writePanelMeaning,
  type StoryPanelShape,
} from "@zentaikan/board-model";
import { PANEL_COUNT } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { flowState } from "../../canvas/drawing/flow-state.ts";
import { shapeText } from "../../canvas/shapes/shape-text.ts";
import { useBoard } from "../../ground/board-context.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { Switch } from "../../ground/selection/Switch.tsx";
import { createPanel } from "./create-panel.ts";
import * as styles from "./story.css.ts";

/** One panel: its words, what it lights up, and, of the last, whether a next round follows. */
export function PanelLine({
  order,
  panel,
  isTold,
  editor,
}: {
  readonly order: number;
  readonly panel: StoryPanelShape | undefined;
  readonly isTold: boolean;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const mayEdit = useBoard().abilities.includes("edit");
  const chosen = useValue(
    "chosen for a panel",
    () =>
      editor
        .getSelectedShapes()
        .filter((shape) =>
          shape.type === "arrow" ? flowState(editor, shape) !== "none" : shape.type === SECTOR,
        )
        .map(({ id }) => id),
    [editor],
  );
  if (panel === undefined) {
    return (
      <li className={styles.panel}>
        <span className={styles.number}>{order}</span>
        {mayEdit ? (
          <Button onClick={() => createPanel(editor, order)}>{t("story.add", { n: order })}</Button>
        ) : (
          <span className={styles.told}>{t("story.none")}</span>
        )}
      </li>
    );
  }
  const { id, type } = panel;
  const { lights, again } = readPanelMeaning(panel.meta);
  const say = (said: Parameters<typeof writePanelMeaning>[1]) => {
    editor.markHistoryStoppingPoint("panel");
    const meta = writePanelMeaning((editor.getShape(id) ?? panel).meta, said);
    editor.updateShape({ id, type, meta });
  };
  return (
    <li className={styles.panel} aria-current={isTold ? "step" : undefined}>
      <span className={styles.number}>{order}</span>
      <div className={styles.body}>
        <BoardTextField
          editor={editor}
          text={shapeText(editor, panel)}
          isTall
          rows={2}
          disabled={!mayEdit}
          className={styles.text}
          aria-label={t("story.textOf", { n: order })}
          placeholder={t("story.invitation")}
        />
        {mayEdit && (
          <div className={styles.player}>
            <Button disabled={chosen.length === 0} onClick={() => say({ lights: chosen })}>
              {t("story.light", { count: lights.length })}
            </Button>
            {order === PANEL_COUNT && (
              <Switch
                words={t("story.again")}
                isOn={again}
                onSwitch={(isOn) => say({ again: isOn })}
              />
            )}
            <IconButton
              icon={Trash2}
              label={t("story.remove", { n: order })}
              onClick={() => {
                editor.markHistoryStoppingPoint("panel");
                editor.deleteShape(id);
              }}
            />
          </div>
        )}
      </div>
    </li>
  );
}
