import type { Editor, TldrawOptions, TLUiOverrideHelpers } from "tldraw";

type Paste = TLUiOverrideHelpers["paste"];

const WORDS = ["text/html", "text/uri-list", "text/plain"];

/** The canvas library's own way to take what a clipboard holds; it is given once for each canvas. */
const ways = new WeakMap<Editor, Paste>();

export function rememberPaste(editor: Editor, paste: Paste): void {
  ways.set(editor, paste);
}

/**
 * Takes what the event itself brings [KB3]. The canvas library would ask the browser for the
 * clipboard once more, and paste nothing at all where somebody has denied that.
 */
export const pasteByKeys: NonNullable<TldrawOptions["onClipboardPasteRaw"]> = (pasted) => {
  const paste = ways.get(pasted.editor);
  if (pasted.source !== "native-event" || paste === undefined) return undefined;
  const { editor, clipboardData, point } = pasted;
  // Without a secure origin there are no such items, and the library reads the event as well.
  if (clipboardData === null || !("ClipboardItem" in globalThis)) return undefined;
  const files = [...clipboardData.files];
  // Spreadsheets bring a picture of their cells along, which nobody asked for.
  const hasCells = /<table[\s>]/i.test(clipboardData.getData("text/html"));
  if (files.length > 0 && !hasCells) {
    editor.markHistoryStoppingPoint("paste");
    void editor.putExternalContent({ type: "files", files, ...(point && { point }) });
    return false;
  }
  const words = WORDS.map((type) => [type, clipboardData.getData(type)] as const)
    .filter(([, text]) => text !== "")
    .map(([type, text]) => [type, new Blob([text], { type })] as const);
  if (words.length === 0) return false;
  void paste([new ClipboardItem(Object.fromEntries(words))], "kbd", point);
  return false;
};
