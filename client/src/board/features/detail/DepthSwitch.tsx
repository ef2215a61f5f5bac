import { useEditor } from "tldraw";
import { DepthButtons } from "../../canvas/depth/DepthButtons.tsx";

/** 大枠 or 明細 over the canvas. */
export function DepthSwitch() {
  return <DepthButtons editor={useEditor()} />;
}
