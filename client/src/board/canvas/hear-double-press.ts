import type { Editor, TLEventInfo } from "tldraw";

/**
 * Opens what was pressed twice, however busy the page was [KB12]. The canvas library calls two
 * presses a double one when the second is worked on before a timer of its own has run out; a page
 * that is held up meanwhile works on it too late, and what was pressed stands selected. The browser
 * judges by when hand and system pressed, so where it hears two presses and the library none, the
 * library is told.
 */
export function hearDoublePress(editor: Editor): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const container = editor.getContainer();
  let isHeard = false;
  const hear = (info: TLEventInfo) => {
    if (info.type === "click" && info.name === "double_click") isHeard = true;
  };
  editor.on("event", hear);
  container.addEventListener(
    "mousedown",
    ({ detail }) => {
      if (detail === 1) isHeard = false;
    },
    { signal, capture: true },
  );
  container.addEventListener(
    "dblclick",
    ({ target, clientX, clientY, altKey, ctrlKey, metaKey, shiftKey }) => {
      const isOnCanvas = target instanceof Element && target.closest(".tl-canvas") !== null;
      // Anything but a hand at rest is in the middle of something.
      if (isHeard || !isOnCanvas || !editor.isIn("select.idle")) return;
      editor.dispatch({
        type: "click",
        name: "double_click",
        phase: "down",
        target: "canvas",
        point: { x: clientX, y: clientY, z: 0.5 },
        pointerId: 1,
        button: 0,
        altKey,
        ctrlKey: ctrlKey || metaKey,
        metaKey,
        accelKey: ctrlKey || metaKey,
        shiftKey,
      });
    },
    { signal },
  );
  return () => {
    listening.abort();
    editor.off("event", hear);
  };
}
