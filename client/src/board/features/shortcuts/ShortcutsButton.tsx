import { CircleHelp } from "lucide-react";
import { useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { tool } from "../../canvas/canvas.css.ts";
import { useBoardPart } from "../../ground/board-context.ts";
import { SHORTCUTS_SHOWN } from "./shortcuts-shown.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const ShortcutList = partOnDemand(async () => (await import("./ShortcutList.tsx")).ShortcutList);

/** The way to the overview of keys for those who look for help with the hand, and the overview. */
export function ShortcutsButton() {
  const t = useTranslate();
  const shown = useBoardPart(SHORTCUTS_SHOWN);
  const isShown = useValue(shown);
  return (
    <>
      <button
        type="button"
        className={tool}
        aria-label={t("shortcuts.show")}
        aria-haspopup="dialog"
        title={`${t("shortcuts.show")} — ?`}
        onClick={() => shown.set(true)}
      >
        <CircleHelp size={18} aria-hidden />
      </button>
      <Dialog
        open={isShown}
        onOpenChange={(isOpen) => shown.set(isOpen)}
        title={t("shortcuts.title")}
        description={t("shortcuts.explained")}
        isWide
      >
        <ShortcutList />
      </Dialog>
    </>
  );
}
