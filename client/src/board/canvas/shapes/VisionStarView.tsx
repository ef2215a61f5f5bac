import { useMemo } from "react";
import { useEditor, useIsEditing } from "tldraw";
import type { VisionStarShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { breakByPhrase } from "../../../ui/break-by-phrase.ts";
import { isComposing } from "../../../ui/composition.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { useSharedText } from "../../../ui/use-shared-text.ts";
import { boardText } from "../../ground/board-text.ts";
import { ownKeys } from "../../ground/own-keys.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

export function VisionStarView({ shape }: { readonly shape: VisionStarShape }) {
  const t = useTranslate();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  return (
    <div className={`${styles.star} ${styles.starEmphasis[emphasis]}`}>
      <svg className={styles.starMark} viewBox="0 0 32 32" aria-hidden>
        <path d="M16 2.5l4 8.6 9.4 1.1-7 6.4 1.9 9.3-8.3-4.6-8.3 4.6 1.9-9.3-7-6.4 9.4-1.1z" />
      </svg>
      {isEditing ? (
        <StarField shape={shape} />
      ) : shape.props.text === "" ? (
        <div className={styles.starInvitation} {...breakByPhrase(0)}>
          {t("board.starInvitation")}
        </div>
      ) : (
        <div className={styles.starText} {...breakByPhrase(shape.props.text.length)}>
          {shape.props.text}
        </div>
      )}
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
  const field = useSharedText(
    boardText(editor, {
      name: "star",
      most: 400,
      read: () => editor.getShape<VisionStarShape>(id)?.props.text ?? "",
      write: (text) => editor.updateShape({ id, type, props: { text } }),
    }),
    keys,
  );
  return (
    <textarea
      className={styles.starField}
      {...field}
      autoFocus
      aria-label={t("board.starLabel")}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
