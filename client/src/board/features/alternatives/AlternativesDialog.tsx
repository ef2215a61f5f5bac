import { useMemo, useState } from "react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showAlternative } from "../../canvas/show-alternative.ts";
import { useBoard } from "../../ground/board-context.ts";
import { AdoptAlternative } from "./AdoptAlternative.tsx";
import * as styles from "./alternatives.css.ts";
import { AlternativeColumn } from "./AlternativeColumn.tsx";
import { useAlternatives } from "./use-alternatives.ts";

/** All alternatives beside each other: drawn, and in words in what each differs from the adopted one. */
export function AlternativesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const editor = useEditor();
  const { alternatives, reading } = useBoard();
  const { said, nameOf } = useAlternatives();
  const current = useValue(reading.current);
  const [adopting, setAdopting] = useState<string | null>(null);
  // What colleagues draw in one that is not on the canvas is read when something is decided here.
  const readings = useMemo(
    () => new Map(said.all.map(({ id }) => [id, alternatives.read(id)])),
    // oxlint-disable-next-line react/exhaustive-deps
    [said, alternatives, current],
  );
  const counting = readings.get(said.adopted);
  if (counting === undefined) return null;
  return (
    <Dialog
      open
      isWide
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={
        adopting === null
          ? t("alternatives.compare")
          : t("alternatives.adoptTitle", { name: nameOf(adopting) })
      }
    >
      {adopting === null ? (
        <ul className={styles.columns}>
          {said.all.map((alternative) => (
            <AlternativeColumn
              key={alternative.id}
              alternative={alternative}
              interpretation={readings.get(alternative.id) ?? counting}
              counting={counting}
              onShow={() => {
                showAlternative(editor, alternative.id);
                onClose();
              }}
              onAdopt={() => setAdopting(alternative.id)}
            />
          ))}
        </ul>
      ) : (
        <AdoptAlternative id={adopting} onClose={() => setAdopting(null)} />
      )}
    </Dialog>
  );
}
