import { useMemo } from "react";
import { useValue, type Editor } from "tldraw";
import { CAPITAL_CARD, DO_RESULT } from "@zentaikan/board-model";
import type { Diagnostic, Language } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../../messages/language.ts";
import type { Speech } from "../../../../messages/translate.ts";
import { useBoard } from "../../../ground/board-context.ts";
import { capitalName } from "../../../ground/words/capital-name.ts";
import { lookAt } from "../../../canvas/depth/depth.ts";
import { flyTo } from "../../../canvas/fly-to.ts";
import * as styles from "../reading.css.ts";
import type { BoardLook } from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";
import { proposeFixes } from "./propose-fixes.ts";
import { readBoardLook } from "../../../canvas/drawing/read-board-look.ts";
import { shapeById } from "../../../ground/shape-by-id.ts";

/**
 * What would mend a finding: pointed at, it shows on the canvas as a ghost; chosen, it waits there
 * to be applied.
 */
export function FixButtons({
  diagnostic,
  look,
  editor,
}: {
  readonly diagnostic: Diagnostic;
  /** The board when the finding was made, read once for all findings. */
  readonly look: BoardLook;
  readonly editor: Editor;
}) {
  const speech = { translate: useTranslate(), language: useLanguage() };
  const nameOf = useRecordName(editor);
  const { panelTabs, preview, reading } = useBoard();
  const { circulation } = useValue(reading.current);
  const fixes = useMemo(
    () => proposeFixes(diagnostic, look, circulation),
    [diagnostic, look, circulation],
  );
  const wordsOf = ({ label, names }: Fix, { translate, language }: Speech) =>
    names === undefined
      ? translate(label)
      : translate(label, { it: "text" in names ? names.text : nameOf(names.record, language) });
  // Cards move without a new reading: the places of a proposal are those of now.
  const proposal = (index: number) => {
    const fix = proposeFixes(diagnostic, readBoardLook(editor), circulation)[index];
    if (fix === undefined) return null;
    return { words: (said: Speech) => wordsOf(fix, said), edits: fix.edits };
  };
  const { cards, arrows, stars, doResults } = diagnostic.subjects;
  return fixes.map((fix, index) => (
    <button
      key={index}
      type="button"
      className={styles.fix}
      onPointerEnter={() => preview.point(proposal(index))}
      onPointerLeave={() => preview.point(null)}
      onClick={() => {
        if (fix.edits.some(({ kind }) => kind === "move")) lookAt(editor, "frame");
        flyTo({ editor, panelTabs }, [...cards, ...arrows, ...stars, ...doResults]);
        preview.wait(proposal(index));
      }}
    >
      {wordsOf(fix, speech)}
    </button>
  ));
}

function useRecordName(editor: Editor): (recordId: string, language: Language) => string {
  const { lineup } = useBoard();
  return (recordId, language) => {
    const shape = shapeById(editor)(recordId);
    if (shape?.type === DO_RESULT) return shape.props.text;
    if (shape?.type !== CAPITAL_CARD) return "★";
    return capitalName(lineup, shape.props.capital, language);
  };
}
