import { TldrawUiContextualToolbar, useEditor, useValue, type TLArrowShape } from "tldraw";
import {
  CAPITAL_CARD,
  readLinkMeaning,
  writeLinkMeaning,
  type CapitalCardShape,
} from "@zentaikan/board-model";
import type { Basis, Direction, Strength } from "@zentaikan/capital-graph";
import { useTranslate } from "../messages/language.ts";
import * as styles from "./board.css.ts";
import { reverseArrow } from "./reverse-arrow.ts";
import { useGrowthLink } from "./shapes/use-growth-link.ts";

const directions: readonly Direction[] = ["grow", "keep", "spend"];
const strengths: readonly Strength[] = [1, 2, 3];
const bases: readonly Basis[] = ["unset", "assumption", "evidence"];

/** What can be said of the one selected card or link, beside it. */
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
  if (shape?.type === "arrow") return <LinkBar shape={shape} />;
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

function LinkBar({ shape }: { readonly shape: TLArrowShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const isGrowthLink = useGrowthLink(shape) !== "none";
  if (!isGrowthLink) return null;
  const meaning = readLinkMeaning(shape.meta);
  const change = (part: Partial<typeof meaning>) => {
    editor.markHistoryStoppingPoint("link");
    const meta = writeLinkMeaning(shape.meta, { ...meaning, ...part });
    editor.updateShape({ id: shape.id, type: shape.type, meta });
  };
  return (
    <Bar label={t("board.selection.link")}>
      {t("board.link.strength")}
      {strengths.map((strength) => (
        <Choice
          key={strength}
          label={t(`board.link.strength.${strength}`)}
          isChosen={meaning.strength === strength}
          onChoose={() => change({ strength })}
        />
      ))}
      <label>
        {`${t("board.link.basis")} `}
        <select
          className={styles.selectionSelect}
          value={meaning.basis}
          onChange={({ currentTarget }) => {
            const basis = bases.find((known) => known === currentTarget.value);
            if (basis !== undefined) change({ basis });
          }}
        >
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {t(`board.link.basis.${basis}`)}
            </option>
          ))}
        </select>
      </label>
      <Choice
        label={t("board.link.sign.minus")}
        isChosen={meaning.sign === "-"}
        onChoose={() => change({ sign: meaning.sign === "-" ? "+" : "-" })}
      />
      <Choice
        label={t("board.link.kind.reinvest")}
        isChosen={meaning.kind === "reinvest"}
        onChoose={() => change({ kind: meaning.kind === "reinvest" ? "cause" : "reinvest" })}
      />
      <Choice
        label={t("board.link.reverse")}
        onChoose={() => {
          editor.markHistoryStoppingPoint("turn around");
          reverseArrow(editor, shape);
        }}
      />
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
