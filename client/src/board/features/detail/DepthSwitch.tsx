import { useEditor } from "tldraw";
import { DepthButtons } from "../../canvas/depth/DepthButtons.tsx";
import * as styles from "../../canvas/depth/depth-switch.css.ts";

/** 大枠 or 明細 over the canvas. */
export function DepthSwitch() {
  const editor = useEditor();
  return (
    <div className={styles.overCanvas} onPointerDown={(event) => event.stopPropagation()}>
      <DepthButtons editor={editor} />
    </div>
  );
}
