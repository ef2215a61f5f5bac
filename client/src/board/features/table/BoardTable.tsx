import { useValue, type Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { Matrix } from "./Matrix.tsx";
import { depthOf } from "../../canvas/depth/depth.ts";
import { DepthButtons } from "../../canvas/depth/DepthButtons.tsx";
import * as styles from "./detail-table.css.ts";
import { DetailTable } from "./DetailTable.tsx";

/** The board as a table, as deep as its reader looks: capitals by stages, or their Do results. */
export function BoardTable({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const depth = useValue(depthOf(editor));
  return (
    <>
      <div className={styles.above}>
        <DepthButtons editor={editor} />
      </div>
      {depth === "frame" ? (
        <Matrix interpretation={interpretation} editor={editor} />
      ) : (
        <DetailTable interpretation={interpretation} editor={editor} />
      )}
    </>
  );
}
