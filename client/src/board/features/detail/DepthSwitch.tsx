import { useEffect } from "react";
import { useEditor } from "tldraw";
import { plainKey } from "../../ground/plain-key.ts";
import { DepthButtons } from "../../canvas/depth/DepthButtons.tsx";
import { depthOf, lookAt } from "../../canvas/depth/depth.ts";
import { useOrderKeys } from "./use-order-keys.ts";
import * as styles from "../../canvas/depth/detail.css.ts";

/** 大枠 or 明細 over the canvas, by press or by the key M. */
export function DepthSwitch() {
  const editor = useEditor();
  useOrderKeys();
  useEffect(() => {
    const container = editor.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      if (plainKey(editor, event) !== "m") return;
      event.preventDefault();
      lookAt(editor, depthOf(editor).get() === "frame" ? "detail" : "frame");
    };
    container.addEventListener("keydown", onKeyDown);
    return () => container.removeEventListener("keydown", onKeyDown);
  }, [editor]);
  return (
    <div className={styles.overCanvas} onPointerDown={(event) => event.stopPropagation()}>
      <DepthButtons editor={editor} />
    </div>
  );
}
