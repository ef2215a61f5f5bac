import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

/** Draws again whenever the text or the selection changed. */
export function useEditorChanges(editor: Editor): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const draw = () => setCount((count) => count + 1);
    editor.on("transaction", draw);
    return () => {
      editor.off("transaction", draw);
    };
  }, [editor]);
}
