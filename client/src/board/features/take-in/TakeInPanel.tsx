import { X } from "lucide-react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { focusOrigin, returnFocus } from "../../../ui/focus-origin.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { ownKeys } from "../../ground/own-keys.ts";
import { AskWhat } from "./AskWhat.tsx";
import { TAKE_IN_DESK } from "./take-in-desk.ts";
import * as styles from "./take-in.css.ts";
import { useBrought } from "./use-brought.ts";
import { useTakeIn } from "./use-take-in.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const TakeInPreview = partOnDemand(async () => (await import("./TakeInPreview.tsx")).TakeInPreview);

/** From a file or pasted words to the board, over the canvas, on which the ghosts stand meanwhile. */
export function TakeInPanel() {
  const { abilities } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  const isOpen = useValue("take in is open", () => step.get() !== null, [step]);
  useBrought();
  useEffect(() => {
    // Whoever may no longer draw does not go on.
    if (!abilities.includes("edit")) step.set(null);
  }, [abilities, step]);
  return isOpen && abilities.includes("edit") ? <OpenPanel /> : null;
}

function OpenPanel() {
  const editor = useEditor();
  const t = useTranslate();
  const { step } = useBoardPart(TAKE_IN_DESK);
  const current = useValue(step);
  const { lineup } = useBoard();
  const takeIn = useTakeIn();
  useEffect(() => {
    if (current?.kind === "read" && current.lineup !== lineup) void takeIn(current.source);
  }, [current, lineup, takeIn]);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const origin = focusOrigin();
    const heading = title.current;
    heading?.focus();
    return () => {
      const isHere = heading?.closest("section")?.contains(document.activeElement) === true;
      if (isHere) setTimeout(() => returnFocus(origin, editor.getContainer()), 0);
    };
  }, [editor]);
  const keys = useMemo(
    () =>
      ownKeys<HTMLElement>((event) => {
        if (event.key === "Escape") step.set(null);
      }),
    [step],
  );
  return (
    <section
      className={current?.kind === "read" ? `${styles.panel} ${styles.belowPicture}` : styles.panel}
      aria-labelledby="take-in-title"
      data-testid="take-in"
      data-on-paper="none"
      ref={keys}
      onPointerDown={(event) => event.stopPropagation()}
      onWheelCapture={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <h2 className={styles.title} id="take-in-title" ref={title} tabIndex={-1}>
          {t("takeIn.title")}
        </h2>
        <IconButton icon={X} label={t("takeIn.close")} onClick={() => step.set(null)} />
      </header>
      {current?.kind === "asking" && <AskWhat refusal={current.refusal} />}
      {current?.kind === "reading" && <p role="status">{t("takeIn.reading")}</p>}
      {current?.kind === "read" && <TakeInPreview taken={current} />}
    </section>
  );
}
