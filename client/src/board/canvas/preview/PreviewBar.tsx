import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useEditor, useValue } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { focusOrigin, returnFocus } from "../../../ui/focus-origin.ts";
import { useBoard } from "../../ground/board-context.ts";
import { applyEdits } from "../drawing/apply-edits.ts";
import { ownKeys } from "../../ground/own-keys.ts";
import * as styles from "./preview-bar.css.ts";
import type { Proposal } from "../../ground/preview.ts";

/** Asks whether the ghosts on the canvas shall become the board. */
export function PreviewBar() {
  const { preview } = useBoard();
  const t = useTranslate();
  const language = useLanguage();
  const proposal = useValue(preview.waiting);
  if (proposal === null) return null;
  const words = proposal.words({ translate: t, language });
  return <Question key={words} proposal={proposal} words={words} />;
}

function Question({ proposal, words }: { readonly proposal: Proposal; readonly words: string }) {
  const editor = useEditor();
  const t = useTranslate();
  const { preview, reading } = useBoard();
  const applyButton = useRef<HTMLButtonElement>(null);
  // Before it leaves the page: whoever draws on meanwhile keeps the focus.
  useLayoutEffect(() => {
    const origin = focusOrigin();
    const button = applyButton.current;
    button?.focus();
    return () => {
      const bar = button?.closest("section");
      if (bar?.contains(document.activeElement) !== true) return;
      setTimeout(() => returnFocus(origin, editor.getContainer()), 0);
    };
  }, [editor]);
  const interpretation = useValue(reading.current);
  const [proposedFor] = useState(interpretation);
  useEffect(() => {
    // The board says something else now: what was proposed was for another one.
    if (interpretation !== proposedFor) preview.wait(null);
  }, [preview, interpretation, proposedFor]);

  const keys = useMemo(
    () =>
      ownKeys<HTMLElement>((event) => {
        if (event.key === "Escape") preview.wait(null);
      }),
    [preview],
  );

  const letGo = () => preview.wait(null);
  const apply = () => {
    letGo();
    applyEdits(editor, proposal.edits);
  };
  return (
    <section
      className={styles.bar}
      aria-label={t("preview.label")}
      ref={keys}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <span className={styles.barWords} role="status">
        {t("preview.words", { words })}
      </span>
      <Button look="primary" ref={applyButton} onClick={apply}>
        {t("preview.apply")}
      </Button>
      <Button look="quiet" onClick={letGo}>
        {t("app.cancel")}
      </Button>
    </section>
  );
}
