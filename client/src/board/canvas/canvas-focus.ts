import { tlenv, Vec, type Editor } from "tldraw";

/** Page units of the wheel that one step of zooming takes at most, as on the canvas at all times. */
const MOST_AT_ONCE = 10;

/**
 * Makes the focus of the page the canvas's own [KB1]. The canvas library listens on the document
 * for keys, copies and pastes for as long as its editor calls itself focused, and never asks where
 * the focus is: here it is told. A board that opens has the focus; and when something on the
 * canvas that had it vanishes, the canvas keeps it. When something elsewhere vanishes, or somebody
 * presses where nothing takes the focus, keys belong to nobody until the canvas is pressed.
 */
export function followFocus(editor: Editor): () => void {
  const container = editor.getContainer();
  const page = container.ownerDocument;
  let pressedElsewhere = false;
  let editedBefore: string | null = null;
  const isOurs = (target: EventTarget | null) =>
    target instanceof Node && container.contains(target);
  const takeFocus = () => {
    const nobodyHasIt = page.activeElement === null || page.activeElement === page.body;
    if (nobodyHasIt) container.focus({ preventScroll: true });
  };

  const ways = new AbortController();
  const { signal } = ways;
  const capture = { capture: true, signal };
  page.addEventListener("focusin", ({ target }) => hear(editor, isOurs(target)), capture);
  page.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      // Another window was brought to the front, and this one keeps its focus for later.
      if (relatedTarget !== null || page.activeElement !== page.body) return;
      if (pressedElsewhere) hear(editor, false);
      else if (editor.getIsFocused()) queueMicrotask(takeFocus);
    },
    capture,
  );
  page.addEventListener(
    "pointerdown",
    ({ target }) => {
      pressedElsewhere = !isOurs(target);
      editedBefore = editor.getEditingShapeId();
      // A finger on the canvas would leave the focus where it is.
      if (!pressedElsewhere && !editor.getIsFocused()) container.focus({ preventScroll: true });
    },
    capture,
  );
  page.addEventListener(
    "mousedown",
    (event) => {
      // The press that opened a text gave it the focus, and would give it to the canvas next [KB12].
      const edited = editor.getEditingShapeId();
      if (edited !== null && edited !== editedBefore && isOurs(event.target))
        event.preventDefault();
    },
    capture,
  );
  const letGo = () => {
    pressedElsewhere = false;
  };
  page.addEventListener("pointerup", letGo, capture);
  page.addEventListener("pointercancel", letGo, capture);
  container.addEventListener("wheel", (event) => moveUnderPointer(editor, event), {
    ...capture,
    passive: false,
  });
  takeFocus();
  hear(editor, isOurs(page.activeElement));
  return () => ways.abort();
}

function hear(editor: Editor, isListening: boolean): void {
  if (isListening) {
    // Words that stay marked elsewhere would look as if they were what is copied.
    const marked = editor.getContainer().ownerDocument.getSelection();
    if (!editor.getIsFocused() && marked?.isCollapsed === false) marked.removeAllRanges();
    editor.focus({ focusContainer: false });
  } else editor.blur({ blurContainer: false });
}

/** A wheel belongs to what is under the pointer; the library leaves it alone while hands are elsewhere. */
function moveUnderPointer(editor: Editor, event: WheelEvent): void {
  const { target, clientX, clientY, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (editor.getIsFocused() || !(target instanceof Element)) return;
  const isOnCanvas = target.closest(".tl-canvas") !== null;
  // With these keys held, the browser would enlarge the whole page.
  if (isOnCanvas || ctrlKey || metaKey) event.preventDefault();
  if (!isOnCanvas) return;
  editor.dispatch({
    type: "wheel",
    name: "wheel",
    delta: deltaOf(event),
    point: new Vec(clientX, clientY),
    shiftKey,
    altKey,
    ctrlKey: ctrlKey || metaKey,
    metaKey,
    accelKey: metaKey || (ctrlKey && !tlenv.isDarwin),
  });
}

/** Against the wheel, in the library's sense: it moves the paper and not the eye. */
function deltaOf({ deltaX, deltaY, shiftKey, altKey, ctrlKey, metaKey }: WheelEvent) {
  const step = Math.max(-MOST_AT_ONCE, Math.min(deltaY, MOST_AT_ONCE));
  if (altKey || ctrlKey || metaKey) return { x: -deltaX, y: -deltaY, z: -step / 100 };
  if (shiftKey && deltaX === 0) return { x: -deltaY, y: 0, z: 0 };
  return { x: -deltaX, y: -deltaY, z: 0 };
}
