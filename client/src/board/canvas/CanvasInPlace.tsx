import { useCallback, useState } from "react";
import { DefaultCanvas, type TLCanvasComponentProps } from "tldraw";

/**
 * tldraw's canvas, as soon as the board lies where it is to be seen [DW5]. The library draws
 * everything once before `onMount` may move the camera, which for us would be once with letters in
 * vain.
 */
export function CanvasInPlace(props: TLCanvasComponentProps) {
  const [isMounted, setIsMounted] = useState(false);
  // React draws anew before anything is painted, but after the layout effects, `onMount` among them.
  const onCommit = useCallback(() => setIsMounted(true), []);
  return isMounted ? <DefaultCanvas {...props} /> : <div className="tl-canvas" ref={onCommit} />;
}
