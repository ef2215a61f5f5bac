import type { EnginePage } from "./driver/engine-page.ts";

interface Conversion {
  /** What is typed first, such as a reading in kana. */
  readonly typed: string;
  readonly converted: string;
  /** Safari ends a conversion before it tells of the key that confirmed it; the others after. */
  readonly endsBeforeKey: boolean;
}

/**
 * What an input method makes a page hear while a word is converted and confirmed with Enter, where
 * the caret is. The events are dispatched: no driver has an input method.
 */
export async function convertWord(page: EnginePage, conversion: Conversion): Promise<void> {
  await page.evaluate(({ typed, converted, endsBeforeKey }) => {
    const field = document.activeElement;
    if (field === null) throw new Error("nowhere to write");
    const tell = (type: string, data: string) =>
      field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
    const press = (isComposing: boolean) => {
      const how = { key: "Enter", keyCode: 229, isComposing, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", how));
    };
    const write = (text: string, instead: number) => {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        const end = field.selectionStart ?? 0;
        field.setSelectionRange(end - instead, end);
      } else {
        const selection = getSelection();
        for (let letter = 0; letter < instead; letter += 1)
          selection?.modify("extend", "backward", "character");
      }
      document.execCommand("insertText", false, text);
    };
    tell("compositionstart", "");
    write(typed, 0);
    tell("compositionupdate", typed);
    write(converted, typed.length);
    tell("compositionupdate", converted);
    if (!endsBeforeKey) press(true);
    tell("compositionend", converted);
    if (endsBeforeKey) press(false);
  }, conversion);
}
