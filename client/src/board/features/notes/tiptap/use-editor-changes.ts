import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

/**
 * Draws again when what is read of the text or the selection changed, and not with every letter
 * [NT21].
 * @param read tells all that is drawn of the editor, in one text
 */
export function useEditorChanges(editor: Editor, read: (editor: Editor) => string): void {
  const [, setRead] = useState(() => read(editor));
  useEffect(() => {
    const look = () => setRead(read(editor));
    editor.on("transaction", look);
    return () => {
      editor.off("transaction", look);
    };
  }, [editor, read]);
}
