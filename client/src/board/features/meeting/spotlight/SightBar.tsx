import type { ReactNode } from "react";
import { useTranslate } from "../../../../messages/language.ts";
import * as styles from "./spotlight.css.ts";

/** What is said of a spotlight, and what can be done; the canvas below it hears nothing of a press. */
export function SightBar({
  look,
  words,
  children,
}: {
  readonly look: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <section
      className={look}
      aria-label={t("meeting.spotlight")}
      data-testid="spotlight"
      onPointerDown={(event) => event.stopPropagation()}
    >
      <p className={styles.words} role="status">
        {words}
      </p>
      {children}
    </section>
  );
}
