import { useLayoutEffect, useRef, useState } from "react";
import { useValue, type Editor } from "tldraw";
import { useBoard } from "../ground/board-context.ts";
import * as styles from "./selected-place.css.ts";

/** In pixels: around the form. */
const margin = 12;

/**
 * Where the form of what is selected stands: at the right edge of the canvas, and at the left one
 * where it would cover what it speaks of. Nothing else on the page moves for it. While something is
 * dragged it is out of the way.
 */
export function SelectedPlace({ editor }: { readonly editor: Editor }) {
  const { features, reading } = useBoard();
  const interpretation = useValue(reading.current);
  const selected = useValue("selected", () => editor.getOnlySelectedShapeId(), [editor]);
  const isDragging = useValue("dragging", () => editor.isIn("select.translating"), [editor]);
  const place = useRef<HTMLDivElement>(null);
  const [isLeft, setIsLeft] = useState(false);
  useLayoutEffect(() => {
    if (selected === null || isDragging || place.current === null) return;
    setIsLeft(coversSelected(editor, place.current.getBoundingClientRect()));
  }, [editor, selected, isDragging]);
  return (
    <div
      ref={place}
      className={styles.place}
      data-left={isLeft}
      data-dragging={isDragging}
      data-on-paper="none"
    >
      {features.map(
        ({ name, Selected }) =>
          Selected !== undefined && (
            <Selected key={name} interpretation={interpretation} editor={editor} />
          ),
      )}
    </div>
  );
}

/** Whether a form of this size would lie over what is selected, stood it at the right edge. */
function coversSelected(editor: Editor, { width, height }: DOMRect): boolean {
  const bounds = editor.getSelectionRotatedScreenBounds();
  const canvas = editor.getViewportScreenBounds();
  if (bounds === undefined) return false;
  const left = canvas.maxX - width - 2 * margin;
  return bounds.maxX > left && bounds.minY < canvas.minY + height + 2 * margin;
}
