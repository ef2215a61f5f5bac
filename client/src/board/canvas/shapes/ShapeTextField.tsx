import { useMemo } from "react";
import { useEditor } from "tldraw";
import { isComposing } from "../../../ui/composition.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { ownKeys } from "../../ground/own-keys.ts";
import { shapeText, type WordedShape } from "./shape-text.ts";

interface ShapeTextFieldProps {
  readonly shape: WordedShape;
  readonly label: string;
  readonly frameClass: string;
  readonly className: string;
}

/** The words of a shape while it is edited on the canvas; Enter and Escape are done with them. */
export function ShapeTextField({ shape, label, frameClass, className }: ShapeTextFieldProps) {
  const editor = useEditor();
  const keys = useMemo(
    () =>
      ownKeys<TextElement>((event) => {
        const isDone = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
        if (isDone && !isComposing(event)) editor.setEditingShape(null);
      }),
    [editor],
  );
  return (
    <BoardTextField
      editor={editor}
      text={shapeText(editor, shape)}
      isTall
      keys={keys}
      frameClass={frameClass}
      className={className}
      autoFocus
      aria-label={label}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
