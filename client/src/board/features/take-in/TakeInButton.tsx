import { FileInput } from "lucide-react";
import { useTranslate } from "../../../messages/language.ts";
import { tool } from "../../canvas/canvas.css.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { TAKE_IN_DESK } from "./take-in-desk.ts";

/** In the dock beside what else draws much at once. */
export function TakeInButton({ disabled }: { readonly disabled: boolean }) {
  const t = useTranslate();
  const { abilities } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  if (!abilities.includes("edit")) return null;
  return (
    <button
      type="button"
      className={tool}
      aria-label={t("takeIn.open")}
      title={t("takeIn.open")}
      disabled={disabled}
      onClick={() => step.set({ kind: "asking", refusal: null })}
    >
      <FileInput size={18} aria-hidden />
    </button>
  );
}
