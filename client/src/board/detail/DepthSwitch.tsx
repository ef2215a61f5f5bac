import { Layers, ListTree } from "lucide-react";
import { useEffect } from "react";
import { useEditor } from "tldraw";
import { useTranslate } from "../../messages/language.ts";
import { plainKey } from "../plain-key.ts";
import { depthOf, lookAt, useDepth, type Depth } from "./depth.ts";
import * as styles from "./detail.css.ts";

const depths = [
  { depth: "frame", Icon: Layers },
  { depth: "detail", Icon: ListTree },
] as const;

/** 大枠 or 明細, by press or by the key M. */
export function DepthSwitch() {
  const editor = useEditor();
  const t = useTranslate();
  const current = useDepth();
  useEffect(() => {
    const container = editor.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      if (plainKey(editor, event) !== "m") return;
      event.preventDefault();
      const other: Depth = depthOf(editor).get() === "frame" ? "detail" : "frame";
      lookAt(editor, other);
    };
    container.addEventListener("keydown", onKeyDown);
    return () => container.removeEventListener("keydown", onKeyDown);
  }, [editor]);
  return (
    <div
      role="group"
      aria-label={t("detail.depth")}
      className={styles.depthSwitch}
      onPointerDown={(event) => event.stopPropagation()}
    >
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
