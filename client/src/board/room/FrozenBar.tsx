import { ArrowLeft, Link2 } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Editor } from "tldraw";
import { refusalSentence } from "../../api/refusal-sentence.ts";
import { useKeptState } from "../../api/versions.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { focusOrigin, returnFocus } from "../../ui/focus-origin.ts";
import { useBoard, useBoardPart } from "../ground/board-context.ts";
import { DepthButtons } from "../canvas/depth/DepthButtons.tsx";
import { stateAddress, stateInAddress } from "../ground/desks/state-address.ts";
import { STATE_DESK } from "../ground/desks/state-desk.ts";
import { useStateWords } from "../ground/words/use-state-words.ts";
import * as styles from "./frozen.css.ts";

/** Over a kept state: which one it is, from when, and the way back to the board as it is. */
export function FrozenBar({
  id,
  editor,
  error,
}: {
  readonly id: string;
  readonly editor: Editor | null;
  /** Why it cannot be shown. */
  readonly error: Error | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const desk = useBoardPart(STATE_DESK);
  const words = useStateWords();
  const { data: kept } = useKeptState(boardId, id);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const origin = focusOrigin();
    back.current?.focus();
    return () => void setTimeout(() => returnFocus(origin), 0);
  }, []);
  const leave = useCallback(() => {
    desk.show(null);
    // Whoever loads the page anew is on the board where they went back to it.
    if (stateInAddress(location.hash) !== null) history.replaceState(null, "", location.pathname);
  }, [desk]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    const bar = back.current?.closest("section")?.parentElement;
    bar?.addEventListener("keydown", onKey);
    return () => bar?.removeEventListener("keydown", onKey);
  }, [leave]);
  return (
    <section className={styles.bar} aria-label={t("frozen.label")}>
      <div className={styles.words} role="status">
        <strong className={styles.name}>
          {error !== null
            ? refusalSentence(error, { language, translate: t })
            : kept === undefined
              ? t("history.loading")
              : words.name(kept.snapshot)}
        </strong>
        {kept !== undefined && error === null && (
          <span className={styles.when}>{t("frozen.as", { by: words.by(kept.snapshot) })}</span>
        )}
      </div>
      {editor !== null && <DepthButtons editor={editor} />}
      <a className={styles.link} href={stateAddress(id)} title={t("frozen.link")}>
        <Link2 size={16} aria-hidden />
        <span className={styles.linkWords}>{t("frozen.link")}</span>
      </a>
      <Button look="primary" ref={back} onClick={leave}>
        <ArrowLeft size={16} aria-hidden />
        {t("frozen.back")}
      </Button>
    </section>
  );
}
