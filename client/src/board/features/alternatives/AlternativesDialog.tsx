import { useMemo, useState } from "react";
import { useEditor, useValue } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showAlternative } from "../../canvas/show-alternative.ts";
import { useBoard } from "../../ground/board-context.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import { AdoptAlternative } from "./AdoptAlternative.tsx";
import * as styles from "./alternatives.css.ts";
import { AlternativeColumn } from "./AlternativeColumn.tsx";

/** All alternatives beside each other: drawn, and in words in what each differs from the adopted one. */
export function AlternativesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const editor = useEditor();
  const { alternatives, reading } = useBoard();
  const { said, shown, nameOf } = useAlternatives();
  const current = useValue(reading.current);
  const [adopting, setAdopting] = useState<string | null>(null);
  // What colleagues draw meanwhile in one that is not on the canvas is read with the next decision.
  const elsewhere = useMemo(
    () => new Map(said.all.map(({ id }) => [id, id === shown ? null : alternatives.read(id)])),
    [said, shown, alternatives],
  );
  const readingOf = (id: string): Interpretation => elsewhere.get(id) ?? current;
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
              interpretation={readingOf(alternative.id)}
              counting={readingOf(said.adopted)}
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
