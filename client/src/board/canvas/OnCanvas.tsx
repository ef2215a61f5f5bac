import { useBoard } from "../ground/board-context.ts";
import { Ghosts } from "./preview/Ghosts.tsx";
import { FlowWords } from "./shapes/FlowWords.tsx";

/** What lies in page units over what is drawn. */
export function OnCanvas() {
  const { features } = useBoard();
  return (
    <>
      <FlowWords />
      {features.map(({ name, OnCanvas: Part }) => Part !== undefined && <Part key={name} />)}
      <Ghosts />
    </>
  );
}
