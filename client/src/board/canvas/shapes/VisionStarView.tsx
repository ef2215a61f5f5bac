import { useState } from "react";
import { useIsEditing } from "tldraw";
import type { VisionStarShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { breakByPhrase } from "../../../ui/break-by-phrase.ts";
import { writtenLanguage } from "../../../ui/written-language.ts";
import { ShownCarets } from "../../ground/carets/ShownCarets.tsx";
import * as styles from "./shapes.css.ts";
import { ShapeTextField } from "./ShapeTextField.tsx";
import { useEmphasis } from "./use-emphasis.ts";

export function VisionStarView({ shape }: { readonly shape: VisionStarShape }) {
  const t = useTranslate();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  const [shown, setShown] = useState<HTMLElement | null>(null);
  return (
    <div className={`${styles.star} ${styles.starEmphasis[emphasis]}`}>
      <svg className={styles.starMark} viewBox="0 0 32 32" aria-hidden>
        <path d="M16 2.5l4 8.6 9.4 1.1-7 6.4 1.9 9.3-8.3-4.6-8.3 4.6 1.9-9.3-7-6.4 9.4-1.1z" />
      </svg>
      {isEditing ? (
        <ShapeTextField
          shape={shape}
          label={t("board.starLabel")}
          frameClass={styles.starFrame}
          className={styles.starField}
        />
      ) : shape.props.text === "" ? (
        <div ref={setShown} className={styles.starInvitation} {...breakByPhrase(0)}>
          {t("board.starInvitation")}
        </div>
      ) : (
        <div
          ref={setShown}
          className={styles.starText}
          lang={writtenLanguage(shape.props.text)}
          {...breakByPhrase(shape.props.text.length)}
        >
          {shape.props.text}
        </div>
      )}
      {!isEditing && <ShownCarets element={shown} record={shape.id} field="text" />}
    </div>
  );
}
