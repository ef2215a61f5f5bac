import { useBoard } from "../ground/board-context.ts";
import { PreviewBar } from "./preview/PreviewBar.tsx";
import { useBoardKeys } from "./use-board-keys.ts";

/** What the features have over the canvas, and the keys that they have on it. */
export function InFront() {
  const { features } = useBoard();
  useBoardKeys();
  return (
    <>
      {features.map(({ name, InFront: Part }) => Part !== undefined && <Part key={name} />)}
      <PreviewBar />
    </>
  );
}
