import type { Editor, TLShapeId } from "tldraw";

/** With these in the hand, what can be pressed within a shape may be. */
const TOOLS_THAT_PRESS: ReadonlySet<string> = new Set(["select", "hand"]);

/**
 * Gives a press to what is seen there [KB14]. Shapes take no pointer, the canvas finds out what was
 * meant; but fields and buttons within a shape do, and the browser finds them under whatever else
 * is drawn over them: a card over the words of its lane could not be taken hold of.
 */
export function pressWhatLiesAbove(editor: Editor): () => void {
  const container = editor.getContainer();
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let isPassedOn = false;
  container.addEventListener(
    "pointerdown",
    (event) => {
      // Of the press that is passed on itself.
      if (!event.isTrusted) return;
      isPassedOn = isMeantForCanvas(editor, event);
      if (!isPassedOn) return;
      event.stopPropagation();
      container.querySelector(".tl-canvas")?.dispatchEvent(new PointerEvent(event.type, event));
    },
    options,
  );
  const keepBack = (event: MouseEvent) => {
    // A click that comes without a pointer, as by a key, is none of that press.
    if (!isPassedOn || (event.type === "click" && event.detail === 0)) return;
    event.preventDefault();
    if (event.type === "click") event.stopPropagation();
  };
  // What would give the field the focus, and press the button.
  container.addEventListener("mousedown", keepBack, options);
  container.addEventListener("click", keepBack, options);
  return () => listening.abort();
}

function isMeantForCanvas(editor: Editor, { target, clientX, clientY }: PointerEvent): boolean {
  const element = target instanceof Element ? target.closest("[data-shape-id]") : null;
  const id = element?.getAttribute("data-shape-id") as TLShapeId | null | undefined;
  if (id === null || id === undefined || id === editor.getEditingShapeId()) return false;
  if (!TOOLS_THAT_PRESS.has(editor.getCurrentToolId())) return true;
  const point = editor.screenToPage({ x: clientX, y: clientY });
  const shapes = editor.getCurrentPageShapesSorted();
  return shapes
    .slice(shapes.findIndex((shape) => shape.id === id) + 1)
    .some(
      (shape) =>
        !editor.isShapeHidden(shape) &&
        editor.getShapeGeometry(shape).isFilled &&
        editor.isPointInShape(shape, point, { hitInside: true }),
    );
}
