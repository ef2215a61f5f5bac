import { Download, ImageIcon } from "lucide-react";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../board-context.ts";
import { EXPORT_DESK, type BegunExport } from "../desks/export-desk.ts";

/** The way to a file or a picture of one thing, for whoever may take it along. */
export function ExportLink({ begun }: { readonly begun: BegunExport }) {
  const t = useTranslate();
  const { abilities } = useBoard();
  const desk = useBoardPart(EXPORT_DESK);
  if (!abilities.includes("export")) return null;
  return (
    <Button look="quiet" aria-haspopup="dialog" onClick={() => desk.begun.set(begun)}>
      {begun.copies ? <ImageIcon size={14} aria-hidden /> : <Download size={14} aria-hidden />}
      {t(begun.copies ? "export.copy" : "export.open")}
    </Button>
  );
}
