import { memo, type ComponentProps } from "react";
import { MessageSquarePlus, Pencil, Trash2 } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import { DO_RESULT, type DoResultProps, type DoResultShape } from "@zentaikan/board-model";
import type { Capital, CapitalLineup, Stage } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import type { TableRow } from "./arrange-rows.ts";
import { SHOWN_TABLE } from "./table-part.ts";
import { startComment } from "../../canvas/subjects/start-comment.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { focusPanelOf } from "../../ground/selection/focus-panel.ts";
import * as styles from "./detail-table.css.ts";
import {
  chooseOfDoResult,
  doResultText,
  removeDoResult,
  shiftDoResult,
} from "../../canvas/depth/edit-do-results.ts";
import { priceOf } from "../../canvas/depth/price.ts";
import { STATE_ICONS, STATES } from "../../canvas/depth/state-icons.ts";

const WRITTEN = ["indicator", "target", "due", "owner"] as const;

/** One Do result as a row; whoever may not edit reads it. */
export function DetailRow({
  row: { doResult: arranged, node },
  editor,
  lineup,
  place,
}: {
  readonly row: TableRow;
  readonly editor: Editor;
  readonly lineup: CapitalLineup;
  /** What the line of the table needs. */
  readonly place: ComponentProps<"tr">;
}) {
  const language = useLanguage();
  const { group, sort } = useValue(useBoardPart(SHOWN_TABLE).view);
  const isByPath = group === "path";
  const { highlight, abilities } = useBoard();
  const { id } = arranged;
  const doResult = useValue(
    "Do result of the row",
    () => {
      const found = shapeById(editor)(id);
      return found?.type === DO_RESULT ? found : arranged;
    },
    [editor, id, arranged],
  );
  const isSelected = useValue("selected", () => editor.getSelectedShapeIds().includes(id), [
    editor,
    id,
  ]);
  return (
    <tr
      {...place}
      className={styles.row}
      data-selected={isSelected}
      onPointerEnter={() => highlight.point([id])}
      onPointerLeave={() => highlight.leave()}
      onKeyDown={(event) => {
        if (!abilities.includes("edit") || !event.altKey || !isByPath || sort !== "place") return;
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        shiftDoResult(editor, id, event.key === "ArrowUp" ? -1 : 1);
      }}
    >
      <Cells
        doResult={doResult}
        editor={editor}
        stage={isByPath ? null : node.stage}
        capital={lineup.capitals.find(({ id: known }) => known === node.capital) ?? null}
        name={node.label[language]}
      />
    </tr>
  );
}

/** Drawn anew for what it shows alone: a letter in one row is none in the others. */
const Cells = memo(function Cells({
  doResult,
  editor,
  stage,
  capital,
  name: capitalName,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
  /** Of its card, where the row itself has to say so. */
  readonly stage: Stage | null;
  readonly capital: Capital | null;
  readonly name: string;
}) {
  const t = useTranslate();
  const { abilities, internal } = useBoard();
  const mayEdit = abilities.includes("edit");
  const { props } = doResult;
  const cell = (name: WrittenName) =>
    mayEdit ? <Field doResult={doResult} editor={editor} name={name} /> : props[name];
  return (
    <>
      <th scope="row" className={styles.textCell}>
        {stage !== null && (
          <span className={styles.whose}>
            <CapitalInitial capital={capital} />
            {t(`board.stage.${stage}`)}・{capitalName}
          </span>
        )}
        {cell("text")}
      </th>
      <td className={styles.cell}>
        <Label column="state" />
        <State doResult={doResult} editor={editor} mayEdit={mayEdit} />
      </td>
      {WRITTEN.map((name) => (
        <td key={name} className={styles.cell}>
          <Label column={name} />
          {cell(name)}
        </td>
      ))}
      {internal !== null && (
        <td className={styles.cell}>
          <Label column="ourDos" />
          {props.ourDos.map((ourDo) => (
            <span key={ourDo.id} className={styles.ourDo}>
              {ourDo.text || t("detail.unwritten")}
              <span className={styles.price}>{t(`detail.ourDo.${priceOf([ourDo])}`)}</span>
            </span>
          ))}
        </td>
      )}
      <td className={styles.actions}>
        <Actions doResult={doResult} editor={editor} />
      </td>
    </>
  );
});

/** Of a cell, where rows stand as cards and have no heads. For eyes: ears hear what the cell is called. */
function Label({ column }: { readonly column: "state" | "ourDos" | (typeof WRITTEN)[number] }) {
  const t = useTranslate();
  return (
    <span className={styles.cellLabel} aria-hidden>
      {t(`detail.column.${column}`)}
    </span>
  );
}

function Actions({
  doResult: { id, props },
  editor,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const board = useBoard();
  const text = props.text.trim() || t("detail.unwritten");
  return (
    <>
      {board.abilities.includes("edit") && (
        <IconButton
          icon={Pencil}
          label={t("detail.open", { text })}
          onClick={() => {
            editor.select(id);
            focusPanelOf("doResult");
          }}
        />
      )}
      {board.abilities.includes("comment") && (
        <IconButton
          icon={MessageSquarePlus}
          label={t("detail.comment", { text })}
          onClick={() => {
            editor.select(id);
            startComment(editor, board);
          }}
        />
      )}
      {board.abilities.includes("edit") && (
        <IconButton
          icon={Trash2}
          label={t("detail.remove", { text })}
          onClick={() => removeDoResult(editor, id)}
        />
      )}
    </>
  );
}

type WrittenName = "text" | (typeof WRITTEN)[number];

function Field({
  doResult: { id },
  editor,
  name,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
  readonly name: WrittenName;
}) {
  const t = useTranslate();
  return (
    <BoardTextField
      editor={editor}
      text={doResultText(editor, id, name)}
      isTall
      rows={1}
      className={styles.field}
      aria-label={t(`detail.${name}`)}
      data-column={name}
    />
  );
}

function State({
  doResult: { id, props },
  editor,
  mayEdit,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
  readonly mayEdit: boolean;
}) {
  const t = useTranslate();
  const Icon = STATE_ICONS[props.state];
  const choose = (state: DoResultProps["state"]) => chooseOfDoResult(editor, id, { state });
  return (
    <span className={styles.state}>
      <Icon size={13} aria-hidden />
      {mayEdit ? (
        <select
          className={styles.stateChoice}
          value={props.state}
          aria-label={t("detail.state")}
          data-column="state"
          onChange={({ currentTarget }) => {
            const state = STATES.find((known) => known === currentTarget.value);
            if (state !== undefined) choose(state);
          }}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`detail.state.${state}`)}
            </option>
          ))}
        </select>
      ) : (
        t(`detail.state.${props.state}`)
      )}
    </span>
  );
}
