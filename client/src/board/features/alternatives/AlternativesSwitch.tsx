import { ChevronDown, Columns2, Copy, Plus, Split } from "lucide-react";
import { useState } from "react";
import { useEditor, type Editor } from "tldraw";
import { MOST_ALTERNATIVES } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuSeparator } from "../../../ui/Menu.tsx";
import { showAlternative } from "../../canvas/show-alternative.ts";
import { useBoard } from "../../ground/board-context.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import * as styles from "./alternatives.css.ts";
import { AlternativesDialog } from "./AlternativesDialog.tsx";
import { copyAlternative } from "./copy-alternative.ts";

/** Over the canvas: which of the board's macro structures is on it, and the way to another one. */
export function AlternativesSwitch() {
  const t = useTranslate();
  const editor = useEditor();
  const { alternatives, abilities } = useBoard();
  const { said, shown, nameOf, isAdopted } = useAlternatives();
  const [isComparing, setIsComparing] = useState(false);
  const isAlone = said.all.length === 1;
  const mayEdit = abilities.includes("edit");
  if (isAlone && !mayEdit) return null;
  const isFull = said.all.length >= MOST_ALTERNATIVES;
  const draw = (begin: (editor: Editor, id: string) => void) => {
    const made = alternatives.make(t("alternatives.numbered", { number: said.all.length + 1 }));
    if (made !== null) begin(editor, made);
  };
  const words = t("alternatives.shown", { name: nameOf(shown) });
  return (
    <>
      <Menu
        align="start"
        trigger={
          isAlone ? (
            <IconButton icon={Split} label={t("alternatives.title")} />
          ) : (
            <button type="button" className={styles.trigger} aria-label={words} title={words}>
              <Split size={15} aria-hidden />
              <span className={styles.triggerName}>{nameOf(shown)}</span>
              {isAdopted(shown) && (
                <span className={styles.adopted}>{t("alternatives.adopted")}</span>
              )}
              <ChevronDown size={14} aria-hidden />
            </button>
          )
        }
      >
        {!isAlone && (
          <>
            <MenuHeading>{t("alternatives.title")}</MenuHeading>
            {said.all.map(({ id, refused }) => (
              <MenuChoice
                key={id}
                isChosen={id === shown}
                onSelect={() => showAlternative(editor, id)}
              >
                {nameOf(id)}
                {isAdopted(id) && (
                  <span className={styles.adopted}>{t("alternatives.adopted")}</span>
                )}
                {refused !== null && (
                  <span className={styles.refused}>{t("alternatives.refused")}</span>
                )}
              </MenuChoice>
            ))}
            <MenuSeparator />
            <MenuItem icon={Columns2} onSelect={() => setIsComparing(true)}>
              {t("alternatives.compare")}
            </MenuItem>
          </>
        )}
        {mayEdit && (
          <>
            <MenuItem icon={Copy} disabled={isFull} onSelect={() => draw(copyAlternative)}>
              {t("alternatives.copy")}
            </MenuItem>
            <MenuItem icon={Plus} disabled={isFull} onSelect={() => draw(showAlternative)}>
              {t("alternatives.empty")}
            </MenuItem>
          </>
        )}
      </Menu>
      {isComparing && <AlternativesDialog onClose={() => setIsComparing(false)} />}
    </>
  );
}
