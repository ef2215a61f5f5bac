import { RotateCw } from "lucide-react";
import { useState } from "react";
import { useIsEditing } from "tldraw";
import { readPanelMeaning, type StoryPanelShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { breakByPhrase } from "../../../ui/break-by-phrase.ts";
import { writtenLanguage } from "../../../ui/written-language.ts";
import { ShownCarets } from "../../ground/carets/ShownCarets.tsx";
import * as circulation from "./circulation-shapes.css.ts";
import * as styles from "./shapes.css.ts";
import { ShapeTextField } from "./ShapeTextField.tsx";
import { useEmphasis } from "./use-emphasis.ts";

/** A panel of the story: its number, what is done through what, and whether a next round follows. */
export function StoryPanelView({ shape }: { readonly shape: StoryPanelShape }) {
  const t = useTranslate();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  const [shown, setShown] = useState<HTMLElement | null>(null);
  const { order, text } = shape.props;
  const { again } = readPanelMeaning(shape.meta);
  return (
    <div className={`${circulation.panel} ${styles.cardEmphasis[emphasis]}`} data-panel={order}>
      <span className={circulation.panelNumber} aria-hidden>
        {order}
      </span>
      {isEditing ? (
        <ShapeTextField
          shape={shape}
          label={t("story.text")}
          frameClass={circulation.panelFrame}
          className={circulation.panelField}
        />
      ) : (
        <div
          ref={setShown}
          className={text === "" ? circulation.panelInvitation : circulation.panelText}
          lang={writtenLanguage(text)}
          {...breakByPhrase(text.length)}
        >
          {text === "" ? t("story.invitation") : text}
        </div>
      )}
      {again && (
        <span className={circulation.panelAgain}>
          <RotateCw size={12} aria-hidden />
          {t("story.again")}
        </span>
      )}
      {!isEditing && <ShownCarets element={shown} record={shape.id} field="text" />}
    </div>
  );
}
