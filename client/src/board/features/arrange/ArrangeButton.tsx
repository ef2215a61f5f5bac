import { Sparkles } from "lucide-react";
import { useState } from "react";
import { useEditor } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import type { Speech } from "../../../messages/translate.ts";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { tool } from "../../canvas/canvas.css.ts";
import { lookAt } from "../../canvas/depth/depth.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { askArrangement } from "./ask-arrangement.ts";

/** Proposes tidy lanes, as ghosts first. */
export function ArrangeButton({ disabled }: { readonly disabled: boolean }) {
  const editor = useEditor();
  const t = useTranslate();
  const toast = useToast();
  const { preview } = useBoard();
  const [isAsking, setIsAsking] = useState(false);
  const propose = async () => {
    setIsAsking(true);
    lookAt(editor, "frame");
    const edits = await askArrangement(readBoardLook(editor)).catch(() => null);
    setIsAsking(false);
    // Its program is loaded when it is asked, and may be out of reach then.
    if (edits === null) toast({ message: ({ translate }) => translate("part.whatToDo") });
    else if (edits.length === 0) toast({ message: ({ translate }) => translate("arrange.tidy") });
    else {
      const words = ({ translate }: Speech) => translate("arrange.words", { count: edits.length });
      preview.wait({ words, edits });
    }
  };
  return (
    <button
      type="button"
      className={tool}
      aria-label={t("arrange.label")}
      title={t("arrange.label")}
      disabled={disabled || isAsking}
      onClick={() => void propose()}
    >
      <Sparkles size={18} aria-hidden />
    </button>
  );
}
