import { useState } from "react";
import { useValue, type Editor } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { askOf, previewOf, type ExportChoice } from "./export-choice.ts";
import { ExportOptions } from "./ExportOptions.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { ExportStanding } from "./ExportStanding.tsx";
import { FormatChoice } from "./FormatChoice.tsx";
import { rememberChoice, rememberedChoice } from "./remembered-choice.ts";
import { useMadeFile } from "./use-made-file.ts";
import * as styles from "./export.css.ts";

export function ExportForm({
  begun,
  editor,
}: {
  readonly begun: BegunExport;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const [choice, setChoice] = useState((): ExportChoice => {
    const remembered = rememberedChoice(language);
    const { picture } = begun;
    return picture === undefined
      ? remembered
      : { ...remembered, format: picture, isOfSelection: true };
  });
  const selection = useValue("selected", () => editor?.getSelectedShapeIds() ?? [], [editor]);
  const { making, make, cancel } = useMadeFile(boardId);
  const ask = askOf(choice, begun, selection);
  const change = (said: Partial<ExportChoice>) => {
    cancel();
    setChoice((before) => ({ ...before, ...said }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rememberChoice(choice);
        void make(ask, takeFile);
      }}
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <FormatChoice format={choice.format} onChoose={(format) => change({ format })} />
          <ExportPreview ask={previewOf(ask)} />
        </div>
        <ExportOptions
          choice={choice}
          begun={begun}
          hasSelection={selection.length > 0}
          onChange={change}
        />
      </div>
      <ExportStanding making={making} />
      <DialogActions>
        {making.kind === "making" && <Button onClick={cancel}>{t("export.cancel")}</Button>}
        <Button look="primary" type="submit" disabled={making.kind === "making"}>
          {t("export.make")}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The server names the file. */
function takeFile(link: string): void {
  const way = document.createElement("a");
  way.href = link;
  way.download = "";
  way.click();
}
