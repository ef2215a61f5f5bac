import type { Editor, TLShape } from "tldraw";
import { CAPITAL_CARD, type CapitalCardShape } from "@zentaikan/board-model";
import { readLanguage } from "../../../messages/language.ts";
import { isWrittenIn } from "../../../ui/is-written-in.ts";
import { copyByEvent } from "../../../ui/copy-by-event.ts";
import { boardInPictures } from "../../ground/board-context.ts";
import { capitalName } from "../../ground/words/capital-name.ts";
import { writeCarried } from "./carried.ts";
import type { Refuse } from "./content-refusal.ts";

type Operation = "cut" | "copy";

/**
 * Carries what is selected on the canvas away by the keys of the system [KB3]. It is written into
 * the event itself: that needs neither a permission nor a secure origin, and only what the clipboard
 * has taken is cut.
 */
export function carryByKeys(editor: Editor): () => void {
  const page = editor.getContainer().ownerDocument;
  const onCarry = (event: ClipboardEvent) => {
    if (!isCanvasMeant(editor) || event.clipboardData === null) return;
    // The canvas library hears it further down, and would delete whatever came of it.
    event.stopPropagation();
    event.preventDefault();
    write(editor, event.clipboardData);
    if (event.type === "cut") deleteSelection(editor);
  };
  page.addEventListener("copy", onCarry, { capture: true });
  page.addEventListener("cut", onCarry, { capture: true });
  return () => {
    page.removeEventListener("copy", onCarry, { capture: true });
    page.removeEventListener("cut", onCarry, { capture: true });
  };
}

/** The same by the menu, which asks the browser for such an event. */
export function carryByMenu(editor: Editor, operation: Operation, refuse: Refuse): void {
  if (editor.getSelectedShapeIds().length === 0) return;
  const isTaken = copyByEvent((clipboard) => write(editor, clipboard));
  if (!isTaken) refuse({ kind: "notCarried", operation });
  else if (operation === "cut") deleteSelection(editor);
}

function isCanvasMeant(editor: Editor): boolean {
  return (
    editor.getIsFocused() &&
    editor.getEditingShapeId() === null &&
    editor.getSelectedShapeIds().length > 0 &&
    !editor.menus.hasAnyOpenMenus() &&
    !isWrittenIn(editor.getContainer().ownerDocument.activeElement)
  );
}

function deleteSelection(editor: Editor): void {
  editor.markHistoryStoppingPoint("cut");
  editor.deleteShapes(editor.getSelectedShapeIds());
}

function write(editor: Editor, clipboard: DataTransfer): void {
  const content = editor.getContentFromCurrentPage(editor.getSelectedShapeIds());
  if (content === undefined) return;
  const wordsOf = (shape: TLShape): string =>
    shape.type === CAPITAL_CARD
      ? wordsOfCard(editor, shape)
      : (editor.getShapeUtil(shape).getText(shape) ?? "");
  const words = content.shapes.map(wordsOf).filter((line) => line !== "");
  writeCarried(clipboard, { from: location.pathname, content }, words);
}

function wordsOfCard(editor: Editor, { props }: CapitalCardShape): string {
  const { capital, subdivision } = props;
  const name = capitalName(boardInPictures(editor)?.lineup, capital, readLanguage());
  return subdivision === "" ? name : `${name} (${subdivision})`;
}
