import { useMemo, useState } from "react";
import { useEditor, useIsEditing } from "tldraw";
import type { VisionStarShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { breakByPhrase } from "../../../ui/break-by-phrase.ts";
import { isComposing } from "../../../ui/composition.ts";
import { writtenLanguage } from "../../../ui/written-language.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { ShownCarets } from "../../ground/carets/ShownCarets.tsx";
import { ownKeys } from "../../ground/own-keys.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

export function VisionStarView({ shape }: { readonly shape: VisionStarShape }) {
  const t = useTranslate();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  const [shown, setShown] = useState<HTMLElement | null>(null);
  return (
    <div className={`${styles.star} ${styles.starEmphasis[emphasis]}`}>
      <svg className={styles.starMark} viewBox="0 0 32 32" aria-hidden>
        <path d="M16 2.5l4 8.6 9.4 1.1-7 6.4 1.9 9.3-8.3-4.6-8.3 4.6 1.9-9.3-7-6.4 9.4-1.1z" />
      </svg>
      {isEditing ? (
        <StarField shape={shape} />
      ) : shape.props.text === "" ? (
        <div ref={setShown} className={styles.starInvitation} {...breakByPhrase(0)}>
          {t("board.starInvitation")}
        </div>
      ) : (
        <div
          ref={setShown}
          className={styles.starText}
          lang={writtenLanguage(shape.props.text)}
          {...breakByPhrase(shape.props.text.length)}
        >
          {shape.props.text}
        </div>
      )}
      {!isEditing && <ShownCarets element={shown} record={shape.id} field="text" />}
    </div>
  );
}

function StarField({ shape }: { readonly shape: VisionStarShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const keys = useMemo(
    () =>
      ownKeys<TextElement>((event) => {
        const isDone = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
        if (isDone && !isComposing(event)) editor.setEditingShape(null);
      }),
    [editor],
  );
  const { id, type } = shape;
  return (
    <BoardTextField
      editor={editor}
      text={{
        record: id,
        field: "text",
        most: 400,
        read: () => editor.getShape<VisionStarShape>(id)?.props.text ?? "",
        write: (text) => editor.updateShape({ id, type, props: { text } }),
      }}
      isTall
      keys={keys}
      frameClass={styles.starFrame}
      className={styles.starField}
      autoFocus
      aria-label={t("board.starLabel")}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
