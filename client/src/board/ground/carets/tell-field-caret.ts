import { placeAfter, splicesBetween } from "@zentaikan/board-model";
import type { TextElement } from "../../../ui/shared-field.ts";
import type { BoardCarets } from "./board-carets.ts";
import { packCaret, type CaretState } from "./caret-state.ts";
import { CaretTeller } from "./caret-teller.ts";
import { findText, packPlace } from "./text-place.ts";

/**
 * Tells colleagues where somebody writes in a field, while they do.
 * @param root of the text that the field shows
 * @returns the way out
 */
export function tellFieldCaret(
  element: TextElement,
  { carets, root }: { readonly carets: BoardCarets; readonly root: string },
): () => void {
  const { doc, awareness } = carets;
  const page = element.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  // A field that opens with the focus has it before anybody listens.
  let isHeld = page.activeElement === element && page.hasFocus();
  let isConverting = false;
  const teller = new CaretTeller(awareness, () => {
    if (!isHeld || element.readOnly) return null;
    return isConverting ? undefined : caretOf(element, { carets, root });
  });
  const hold = (held: boolean) => () => {
    isHeld = held;
    if (held) teller.soon();
    else teller.leave();
  };
  const convert = (converting: boolean) => () => {
    isConverting = converting;
    teller.soon();
  };
  element.addEventListener("focus", hold(true), { signal });
  element.addEventListener("blur", hold(false), { signal });
  element.addEventListener("compositionstart", convert(true), { signal });
  element.addEventListener("compositionend", convert(false), { signal });
  const soon = () => {
    if (isHeld) teller.soon();
  };
  page.addEventListener("selectionchange", soon, { signal });
  // What was typed gets its place when it lies in the document.
  doc.on("afterTransaction", soon);
  soon();
  return () => {
    listening.abort();
    doc.off("afterTransaction", soon);
    teller.dispose();
  };
}

function caretOf(
  element: TextElement,
  { carets: { doc }, root }: { readonly carets: BoardCarets; readonly root: string },
): CaretState {
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  // A frame lies between what is typed and what the document says.
  const ahead = splicesBetween(value, findText(doc, root)?.toJSON() ?? "");
  const [start, end] = [selectionStart, selectionEnd].map((place) =>
    packPlace(doc, { root, index: placeAfter(place ?? 0, ahead) }),
  );
  if (start === undefined || end === undefined) throw new Error("a field without a selection");
  return selectionDirection === "backward" ? packCaret(end, start) : packCaret(start, end);
}
