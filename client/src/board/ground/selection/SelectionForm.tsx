import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { useValue, type Editor } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard } from "../board-context.ts";
import { panelTarget, type PanelKind } from "./focus-panel.ts";
import { FOLDED_FORM, foldForm } from "./folded-form.ts";
import * as styles from "./selection.css.ts";

/** What is said of the one thing that is selected: a heading under which all of it can be folded. */
export function SelectionForm({
  kind,
  label,
  heading = label,
  editor,
  children,
}: {
  readonly kind: PanelKind;
  readonly label: string;
  /** What it is called, where it has a name. */
  readonly heading?: string;
  readonly editor: Editor;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { features, panelTabs } = useBoard();
  const current = useValue(panelTabs.current);
  const tab = features.find((feature) => feature.tab?.id === current)?.tab;
  const place = tab?.isOfRows === true ? "besideRows" : "besideWords";
  const isFolded = useValue(FOLDED_FORM[place]);
  return (
    <section {...panelTarget(kind, editor)} className={styles.panel} aria-label={label}>
      <header className={styles.head}>
        <h2 className={styles.words}>{heading}</h2>
        <IconButton
          icon={isFolded ? ChevronDown : ChevronUp}
          label={t(isFolded ? "board.selection.unfold" : "board.selection.fold")}
          aria-expanded={!isFolded}
          onClick={() => foldForm(place, !isFolded)}
        />
      </header>
      {!isFolded && <div className={styles.body}>{children}</div>}
    </section>
  );
}
