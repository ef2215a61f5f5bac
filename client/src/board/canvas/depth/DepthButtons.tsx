import { Layers, ListTree } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { depthOf, lookAt } from "./depth.ts";
import * as styles from "./depth-switch.css.ts";

const depths = [
  { depth: "frame", Icon: Layers },
  { depth: "detail", Icon: ListTree },
] as const;

export function DepthButtons({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const current = useValue(depthOf(editor));
  return (
    <div role="group" aria-label={t("detail.depth")} className={styles.depthSwitch}>
      {depths.map(({ depth, Icon }) => (
        <button
          key={depth}
          type="button"
          className={styles.depth}
          aria-pressed={current === depth}
          title={`${t(`detail.${depth}Hint`)} — M`}
          onClick={() => lookAt(editor, depth)}
        >
          <Icon size={15} aria-hidden />
          {t(`detail.${depth}`)}
        </button>
      ))}
    </div>
  );
}
