import { useBoard } from "../ground/board-context.ts";
import * as styles from "./depth/depth-switch.css.ts";
import { PreviewBar } from "./preview/PreviewBar.tsx";
import { useBoardKeys } from "./use-board-keys.ts";

/** What the features have over the canvas, and the keys that they have on it. */
export function InFront() {
  const { features } = useBoard();
  useBoardKeys();
  return (
    <>
      <div className={styles.overCanvas} onPointerDown={(event) => event.stopPropagation()}>
        {features.map(({ name, View }) => View !== undefined && <View key={name} />)}
      </div>
      {features.map(({ name, InFront: Part }) => Part !== undefined && <Part key={name} />)}
      <PreviewBar />
    </>
  );
}
