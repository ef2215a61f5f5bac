import { Download } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { EXPORT_DESK } from "../../ground/desks/export-desk.ts";

/** What stands in the dialog comes when it is first opened, and not with the board. */
const ExportForm = partOnDemand(async () => (await import("./ExportForm.tsx")).ExportForm);
const CopyPicture = partOnDemand(async () => (await import("./CopyPicture.tsx")).CopyPicture);

/** 書き出す: the board as a file, and the form in which one says as what and for whom. */
export function ExportButton({ editor }: { readonly editor: Editor | null }) {
  const t = useTranslate();
  const { abilities } = useBoard();
  const { begun: wish } = useBoardPart(EXPORT_DESK);
  const begun = useValue(wish);
  if (!abilities.includes("export")) return null;
  const name = begun === null || begun.name === "" ? t("export.now") : begun.name;
  const isCopied = begun?.copies === true;
  const end = () => wish.set(null);
  return (
    <>
      <IconButton
        icon={Download}
        label={t("export.open")}
        aria-haspopup="dialog"
        onClick={() => wish.set({ source: { kind: "now" }, name: "" })}
      />
      <Dialog
        open={begun !== null}
        onOpenChange={(isOpen) => isOpen || end()}
        title={t(isCopied ? "export.copy" : "export.open")}
        description={isCopied ? t("export.copy.explained", { name }) : t("export.explained")}
        isWide={!isCopied}
      >
        {begun !== null &&
          (isCopied ? (
            <CopyPicture begun={begun} editor={editor} onDone={end} />
          ) : (
            <ExportForm begun={begun} editor={editor} />
          ))}
      </Dialog>
    </>
  );
}
