import { Lock } from "lucide-react";
import { useMemo, useState } from "react";
import { useEditor, useIsEditing, useValue, type Editor } from "tldraw";
import { cardOfDoResult, type DoResultShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { ShownCarets } from "../../ground/carets/ShownCarets.tsx";
import { ownKeys } from "../../ground/own-keys.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import * as styles from "../depth/detail.css.ts";
import { addDoResult, doResultText, stopWriting, writeOnCanvas } from "../depth/edit-do-results.ts";
import { MOST_LINES, OPEN } from "@zentaikan/board-model/open-cards";
import { doResultPlace } from "../depth/places.ts";
import { priceOf } from "../depth/price.ts";
import { STATE_ICONS } from "../depth/state-icons.ts";
import { Placed } from "./Placed.tsx";
import { useDrawn } from "./use-drawn.ts";
import { useEmphasis } from "./use-emphasis.ts";
import { useReadable } from "./use-readable.ts";

export function DoResultView({ shape }: { readonly shape: DoResultShape }) {
  const isEditing = useIsEditing(shape.id);
  return useReadable() || isEditing ? (
    <ReadableDoResult shape={shape} />
  ) : (
    <FarDoResult shape={shape} />
  );
}

/** Its text alone is said of it: what is written in another of its fields has nothing drawn anew. */
function FarDoResult({ shape: given }: { readonly shape: DoResultShape }) {
  const editor = useEditor();
  const { id } = given;
  const emphasis = useEmphasis(id);
  const place = useValue("place", () => doResultPlace(editor, now(editor, given)), [editor, given]);
  const text = useValue("text", () => now(editor, given).props.text, [editor, given]);
  return (
    <Placed at={place}>
      <div
        className={`${styles.row} ${styles.rowEmphasis[emphasis]}`}
        data-do-result
        role="img"
        aria-label={text}
      />
    </Placed>
  );
}

function now(editor: Editor, given: DoResultShape): DoResultShape {
  return editor.getShape<DoResultShape>(given.id) ?? given;
}

function ReadableDoResult({ shape: given }: { readonly shape: DoResultShape }) {
  const editor = useEditor();
  const shape = useDrawn(given);
  const t = useTranslate();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  const place = useValue("place", () => doResultPlace(editor, shape), [editor, shape]);
  const [shown, setShown] = useState<HTMLElement | null>(null);
  const { text, state, owner, due, ourDos } = shape.props;
  const Icon = STATE_ICONS[state];
  return (
    <Placed at={place}>
      <div className={`${styles.row} ${styles.rowEmphasis[emphasis]}`} data-do-result>
        {isEditing ? (
          <DoResultField shape={shape} height={place.h} />
        ) : (
          <div
            ref={setShown}
            className={`${styles.rowText} ${text === "" ? styles.rowInvitation : ""}`}
            style={{ WebkitLineClamp: MOST_LINES }}
          >
            {text === "" ? t("detail.textHint") : text}
          </div>
        )}
        {!isEditing && <ShownCarets element={shown} record={shape.id} field="text" />}
        <div className={styles.rowMeta}>
          <span className={`${styles.rowState} ${styles.stateTone[state]}`}>
            <Icon size={12} aria-hidden />
            {t(`detail.state.${state}`)}
          </span>
          <span className={styles.rowOwner}>
            {[owner, due].filter(Boolean).join(t("app.between"))}
          </span>
          {ourDos.length > 0 && (
            <span className={styles.rowOurs}>
              <Lock size={10} strokeWidth={2.5} aria-hidden />
              {t("detail.ourDo.mark", { price: t(`detail.ourDo.${priceOf(ourDos)}`) })}
            </span>
          )}
        </div>
      </div>
    </Placed>
  );
}

/** Enter is done; after a new one it opens the next, so that a list is written in one go. */
function DoResultField({
  shape,
  height,
}: {
  readonly shape: DoResultShape;
  readonly height: number;
}) {
  const editor = useEditor();
  const t = useTranslate();
  const { id } = shape;
  const [isNew] = useState(shape.props.text === "");
  const keys = useMemo(
    () =>
      ownKeys<TextElement>((event, field) => {
        const isEnter = event.key === "Enter" && !event.shiftKey;
        if (isComposing(event) || !(isEnter || event.key === "Escape")) return;
        event.preventDefault();
        const card = cardOfDoResult(shape, shapeById(editor));
        const goesOn = isEnter && isNew && field.value.trim() !== "" && card !== null;
        stopWriting(editor);
        if (goesOn) writeOnCanvas(editor, addDoResult(editor, card.id, { below: id }));
      }),
    [editor, id, isNew, shape],
  );
  return (
    <BoardTextField
      editor={editor}
      text={doResultText(editor, id, "text")}
      isTall
      keys={keys}
      className={styles.rowField}
      style={{ height: height - 2 * OPEN.rowPadding - OPEN.meta }}
      autoFocus
      aria-label={t("detail.text")}
      placeholder={t("detail.textHint")}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
