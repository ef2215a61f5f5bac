import { useState } from "react";
import { useValue, type Editor } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { CopyOutcome } from "./CopyOutcome.tsx";
import { ALL_FORMATS, askOf, choiceFor, previewOf, type ExportChoice } from "./export-choice.ts";
import { ExportOptions } from "./ExportOptions.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { ExportStanding } from "./ExportStanding.tsx";
import { FormatChoice } from "./FormatChoice.tsx";
import { SourceChoice } from "./SourceChoice.tsx";
import { rememberChoice, rememberedChoice } from "./remembered-choice.ts";
import { useCopiedPicture } from "./use-copied-picture.ts";
import { useMadeFile } from "./use-made-file.ts";
import * as styles from "./export.css.ts";

export function ExportForm({
  begun: opened,
  editor,
}: {
  readonly begun: BegunExport;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, features } = useBoard();
  const offered = features.find(({ formats }) => formats !== undefined)?.formats ?? ALL_FORMATS;
  const [choice, setChoice] = useState(() =>
    choiceFor(opened, { remembered: rememberedChoice(language), offered }),
  );
  const [source, setSource] = useState(opened.source);
  const begun = { ...opened, source };
  const selection = useValue("selected", () => editor?.getSelectedShapeIds() ?? [], [editor]);
  const file = useMadeFile(boardId);
  const picture = useCopiedPicture(boardId);
  const ask = askOf(choice, begun, selection);
  const isMaking = file.making.kind === "making" || picture.making.kind === "making";
  const cancel = () => {
    file.cancel();
    picture.drop();
  };
  const change = (said: Partial<ExportChoice>) => {
    cancel();
    setChoice((before) => ({ ...before, ...said }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rememberChoice(choice);
        picture.drop();
        void file.make(ask).then(takeFile);
      }}
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <SourceChoice
            opened={opened}
            chosen={source}
            onChoose={(chosen) => {
              cancel();
              setSource(chosen);
            }}
          />
          <FormatChoice
            offered={offered}
            format={choice.format}
            onChoose={(format) => change({ format })}
          />
        </div>
        <div className={styles.choices}>
          <ExportOptions
            choice={choice}
            begun={begun}
            hasSelection={selection.length > 0}
            onChange={change}
          />
          <ExportPreview ask={previewOf(ask)} />
        </div>
      </div>
      {picture.copying === "none" ? (
        <ExportStanding making={file.making} />
      ) : (
        <CopyOutcome making={picture.making} copying={picture.copying} />
      )}
      <DialogActions>
        {isMaking && <Button onClick={cancel}>{t("export.cancel")}</Button>}
        {(choice.format === "png" || choice.format === "svg") && (
          <Button
            disabled={isMaking}
            onClick={() => {
              rememberChoice(choice);
              file.cancel();
              void picture.copy(ask);
            }}
          >
            {t("export.copy")}
          </Button>
        )}
        <Button look="primary" type="submit" disabled={isMaking}>
          {t("export.make")}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The server names the file. */
function takeFile(link: string | null): void {
  if (link === null) return;
  const way = document.createElement("a");
  way.href = link;
  way.download = "";
  way.click();
}
