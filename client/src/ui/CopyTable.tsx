import { Copy } from "lucide-react";
import { useTranslate } from "../messages/language.ts";
import { Button } from "./Button.tsx";
import { copyByEvent } from "./copy-by-event.ts";
import { useToast } from "./Toast.tsx";
import { writeCells } from "./write-cells.ts";

/** A table as cells for a spreadsheet or a slide, as it stands when it is pressed [EF2]. */
export function CopyTable({
  cells,
}: {
  /** The names of the columns first. */
  readonly cells: () => readonly (readonly string[])[];
}) {
  const t = useTranslate();
  const tell = useToast();
  return (
    <Button
      look="quiet"
      onClick={() => {
        const isTaken = copyByEvent((clipboard) => writeCells(clipboard, cells()));
        tell({
          message: ({ translate }) => translate(isTaken ? "table.copied" : "table.notCopied"),
        });
      }}
    >
      <Copy size={14} aria-hidden />
      {t("table.copy")}
    </Button>
  );
}
