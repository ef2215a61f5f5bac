import { ArrowDown, ArrowUp, MessageSquarePlus, Trash2 } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useValue, type Editor } from "tldraw";
import { DO_RESULT, type DoResultProps, type DoResultShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { startComment } from "../../canvas/subjects/start-comment.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import { SelectionForm } from "../../ground/selection/SelectionForm.tsx";
import * as link from "../../ground/selection/selection.css.ts";
import * as styles from "./detail-panel.css.ts";
import {
  chooseOfDoResult,
  doResultText,
  removeDoResult,
  shiftDoResult,
  type DoResultText,
} from "../../canvas/depth/edit-do-results.ts";
import { LeadsTo } from "./LeadsTo.tsx";
import { OurDos } from "./OurDos.tsx";
import { STATE_ICONS, STATES } from "../../canvas/depth/state-icons.ts";

const actors = ["customer", "customersCustomer", "other"] as const;

/** Everything that is said of the one selected Do result. */
export function DoResultPanel({ editor }: { readonly editor: Editor }) {
  const doResult = useValue(
    "selected Do result",
    () => {
      const shape = editor.getOnlySelectedShape();
      return shape?.type === DO_RESULT && !editor.getIsReadonly() ? shape : null;
    },
    [editor],
  );
  if (doResult === null) return null;
  return <DoResultForm key={doResult.id} doResult={doResult} editor={editor} />;
}

function DoResultForm({
  doResult,
  editor,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const { id, props } = doResult;
  const choose = (said: Partial<DoResultProps>) => chooseOfDoResult(editor, id, said);
  const field = (name: DoResultText, hint?: string) => (
    <TextField doResult={doResult} editor={editor} name={name} hint={hint} />
  );
  return (
    <SelectionForm kind="doResult" label={t("detail.selected")} editor={editor}>
      {field("text", t("detail.textHint"))}
      <Choices
        label={t("detail.state")}
        chosen={props.state}
        choices={STATES.map((value) => ({ value, words: <State state={value} /> }))}
        onChoose={(state) => choose({ state })}
      />
      {field("indicator", t("detail.indicatorHint"))}
      <div className={styles.pair}>
        {field("target")}
        {field("due")}
      </div>
      <div className={styles.pair}>
        {field("owner")}
        {field("subdivision")}
      </div>
      <Choices
        label={t("detail.actor")}
        chosen={props.actor}
        choices={actors.map((value) => ({ value, words: t(`detail.actor.${value}`) }))}
        onChoose={(actor) => choose({ actor })}
      />
      <LeadsTo doResult={doResult} editor={editor} />
      <OurDos doResult={doResult} editor={editor} />
      <Buttons doResult={doResult} editor={editor} />
    </SelectionForm>
  );
}

function Buttons({
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
    <div className={styles.buttons}>
      <IconButton
        icon={ArrowUp}
        label={t("detail.up", { text })}
        onClick={() => shiftDoResult(editor, id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t("detail.down", { text })}
        onClick={() => shiftDoResult(editor, id, 1)}
      />
      {board.abilities.includes("comment") && (
        <IconButton
          icon={MessageSquarePlus}
          label={t("comments.new")}
          onClick={() => startComment(editor, board)}
        />
      )}
      <IconButton
        icon={Trash2}
        label={t("detail.remove", { text })}
        onClick={() => removeDoResult(editor, id)}
      />
    </div>
  );
}

function TextField({
  doResult: { id },
  editor,
  name,
  hint,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
  readonly name: DoResultText;
  readonly hint: string | undefined;
}) {
  const t = useTranslate();
  const fieldId = useId();
  return (
    <div className={link.field}>
      <label htmlFor={fieldId} className={link.legend}>
        {t(`detail.${name}`)}
      </label>
      <BoardTextField
        editor={editor}
        text={doResultText(editor, id, name)}
        isTall={name === "text"}
        rows={2}
        id={fieldId}
        className={link.text}
        placeholder={hint}
      />
    </div>
  );
}

function State({ state }: { readonly state: DoResultProps["state"] }): ReactNode {
  const t = useTranslate();
  const Icon = STATE_ICONS[state];
  return (
    <span className={styles.state}>
      <Icon size={13} aria-hidden />
      {t(`detail.state.${state}`)}
    </span>
  );
}
