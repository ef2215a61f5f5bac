import type { KeyboardEvent } from "react";
import { isComposing } from "../../../ui/composition.ts";

type Cell = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Where a key leads: to a cell in the line so many lines on that has one, or in the same line. */
type Way =
  | { readonly kind: "line"; readonly column: string; readonly by: -1 | 1 }
  | { readonly kind: "column"; readonly cell: HTMLElement }
  | { readonly kind: "out" };

/**
 * From cell to cell as in a spreadsheet: Enter and the arrows up and down to the next line, the arrows
 * left and right from the ends of a text to its neighbour, Escape out. Null where the key is the
 * cell's own.
 */
export function wayOf(event: KeyboardEvent): Way | null {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!isCell(target) || isComposing(event) || altKey || ctrlKey || metaKey) return null;
  const { column } = target.dataset;
  if (column === undefined) return null;
  if (key === "Escape") return { kind: "out" };
  const isChoice = target instanceof HTMLSelectElement;
  // The arrows up and down choose there.
  const isUp = (key === "ArrowUp" && !isChoice) || (key === "Enter" && shiftKey);
  const isDown = (key === "ArrowDown" && !isChoice) || (key === "Enter" && !shiftKey);
  if (isUp || isDown) return { kind: "line", column, by: isUp ? -1 : 1 };
  const by = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  if (by === 0 || shiftKey || !isAtEnd(target, by)) return null;
  const cells = [...(target.closest("tr")?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  const cell = cells[cells.indexOf(target) + by];
  return cell === undefined ? null : { kind: "column", cell };
}

function isAtEnd(cell: Cell, by: -1 | 1): boolean {
  if (cell instanceof HTMLSelectElement) return true;
  const { selectionStart, selectionEnd, value } = cell;
  return selectionStart === selectionEnd && selectionStart === (by === -1 ? 0 : value.length);
}

function isCell(target: EventTarget): target is Cell {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
