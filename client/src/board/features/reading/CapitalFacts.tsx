import type { BesideCanvas } from "../../ground/board-feature.ts";
import { IircView } from "./IircView.tsx";
import { PatternMark } from "./PatternMark.tsx";
import { StructureFacts } from "./StructureFacts.tsx";

/** What follows from a structure of capitals: what hangs on what, the six, and its pattern. */
export function CapitalFacts({ interpretation, editor }: BesideCanvas) {
  return (
    <>
      <StructureFacts interpretation={interpretation} editor={editor} />
      <IircView interpretation={interpretation} editor={editor} />
      <PatternMark interpretation={interpretation} />
    </>
  );
}
