import { useEffect } from "react";
import { useEditor } from "tldraw";
import { useBoardPart } from "../../../ground/board-context.ts";
import { SPOTLIGHT } from "./spotlight.ts";
import * as styles from "./spotlight.css.ts";
import { SpotlightNotice } from "./SpotlightNotice.tsx";
import { useSpotlight } from "./use-spotlight.ts";

/** Over the canvas, to which eyes are led. */
export function SpotlightOverCanvas() {
  const editor = useEditor();
  const desk = useBoardPart(SPOTLIGHT);
  const { person, since, isOwn } = useSpotlight() ?? { isOwn: true };
  useEffect(() => {
    if (isOwn || person === undefined || since === undefined) return undefined;
    return desk.watch(editor, { person, since });
  }, [desk, editor, person, since, isOwn]);
  return <SpotlightNotice look={styles.overCanvas} />;
}
