import { SwatchBook } from "lucide-react";
import { useTranslate } from "../../../messages/language.ts";
import { tool } from "../../canvas/canvas.css.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";

/** In the dock beside the capitals, for those who may choose others. */
export function LineupButton() {
  const t = useTranslate();
  const { abilities } = useBoard();
  const desk = useBoardPart(LINEUP_DESK);
  if (!abilities.includes("change")) return null;
  return (
    <button
      type="button"
      className={tool}
      aria-label={t("lineup.open")}
      title={t("lineup.open")}
      onClick={() => desk.open()}
    >
      <SwatchBook size={18} aria-hidden />
    </button>
  );
}
