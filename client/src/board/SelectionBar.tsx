import { TldrawUiContextualToolbar, useEditor, useValue } from "tldraw";
import { CAPITAL_CARD, type CapitalCardShape } from "@zentaikan/board-model";
import type { Direction } from "@zentaikan/capital-graph";
import { useTranslate } from "../messages/language.ts";
import * as styles from "./board.css.ts";

const directions: readonly Direction[] = ["grow", "keep", "spend"];

/** What can be said of the one selected card, beside it. */
export function SelectionBar() {
  const editor = useEditor();
  const shape = useValue(
    "selected",
    () => {
      if (editor.getIsReadonly() || !editor.isIn("select.idle")) return null;
      return editor.getOnlySelectedShape();
    },
    [editor],
  );
  if (shape?.type === CAPITAL_CARD) return <CardBar shape={shape} />;
  return null;
}

function CardBar({ shape }: { readonly shape: CapitalCardShape }) {
  const editor = useEditor();
  const t = useTranslate();
  return (
    <Bar label={t("board.selection.card")}>
      {t("board.directionLabel")}
      {directions.map((direction) => (
        <Choice
          key={direction}
          label={t(`board.direction.${direction}`)}
          isChosen={shape.props.direction === direction}
          onChoose={() => {
            editor.markHistoryStoppingPoint("direction");
            editor.updateShape({ id: shape.id, type: shape.type, props: { direction } });
          }}
        />
      ))}
    </Bar>
  );
}

function Bar({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const editor = useEditor();
  return (
    <TldrawUiContextualToolbar
      label={label}
      getSelectionBounds={() => editor.getSelectionScreenBounds()}
    >
      <div className={styles.selectionBar}>{children}</div>
    </TldrawUiContextualToolbar>
  );
}

function Choice({
  label,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.selectionChoice}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {label}
    </button>
  );
}
