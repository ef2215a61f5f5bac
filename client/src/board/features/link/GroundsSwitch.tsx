import { Quote } from "lucide-react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import * as styles from "../../canvas/depth/depth-switch.css.ts";
import { groundsShown } from "./grounds-shown.ts";

/** 根拠を見る: what makes each arrow true, on the picture and on its print. */
export function GroundsSwitch() {
  const t = useTranslate();
  const shown = groundsShown(useEditor());
  const isShown = useValue(shown);
  return (
    <div className={styles.depthSwitch}>
      <button
        type="button"
        className={styles.depth}
        aria-pressed={isShown}
        title={`${t("link.groundsHint")} — G`}
        onClick={() => shown.set(!isShown)}
      >
        <Quote size={15} aria-hidden />
        {t("link.grounds")}
      </button>
    </div>
  );
}
