import { useEffect } from "react";
import { DefaultToasts, useEditor } from "tldraw";
import { useTranslate } from "../../messages/language.ts";

/** The canvas library gives its toasts' region an English name in every language [UI8]. */
export function CanvasToasts() {
  const editor = useEditor();
  const label = useTranslate()("board.toasts");
  useEffect(() => {
    const toasts = editor.getContainer().querySelector(".tlui-toast__viewport");
    toasts?.closest("[role=region]")?.setAttribute("aria-label", label);
  }, [editor, label]);
  return <DefaultToasts />;
}
