import { useEffect, useRef } from "react";
import { useValue, type Editor } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions } from "../../../ui/Dialog.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { CopyOutcome } from "./CopyOutcome.tsx";
import { ALL_FORMATS, askOf, choiceFor } from "./export-choice.ts";
import { rememberedChoice } from "./remembered-choice.ts";
import { useCopiedPicture } from "./use-copied-picture.ts";

/** A picture that goes to the clipboard without a form: named, for the customer, as deep as the last one. */
export function CopyPicture({
  begun,
  editor,
  onDone,
}: {
  readonly begun: BegunExport;
  readonly editor: Editor | null;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const tell = useToast();
  const language = useLanguage();
  const { boardId } = useBoard();
  const selection = useValue("selected", () => editor?.getSelectedShapeIds() ?? [], [editor]);
  const { making, copying, copy, drop } = useCopiedPicture(boardId);
  const hasBegun = useRef(false);
  useEffect(() => {
    // Once, however often the page is drawn.
    if (hasBegun.current) return;
    hasBegun.current = true;
    const choice = choiceFor(
      { picture: "png", ...begun },
      { remembered: rememberedChoice(language), offered: ALL_FORMATS },
    );
    const isOfSelection = begun.picture !== undefined;
    void copy(askOf({ ...choice, isOfSelection }, begun, selection)).then((isCopied) => {
      if (!isCopied) return;
      tell({ message: ({ translate }) => translate("export.copied") });
      onDone();
    });
  });
  return (
    <>
      <CopyOutcome making={making} copying={copying} />
      <DialogActions>
        <Button
          onClick={() => {
            drop();
            onDone();
          }}
        >
          {t(making.kind === "making" ? "export.cancel" : "app.close")}
        </Button>
      </DialogActions>
    </>
  );
}
