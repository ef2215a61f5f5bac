import { parseCirculationEntry, planCirculationEntry } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { circulate } from "../../canvas/drawing/circulate.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { EntryLine, type EntryOutcome } from "./EntryLine.tsx";

/** One line that makes sectors and flows: `自社 →(サービス)→ 顧客 →(¥)→ 自社`, Enter. */
export function FlowEntry({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const { abilities } = useBoard();
  const { circulation } = interpretation.structure;
  const enter = (text: string): EntryOutcome => {
    if (circulation === undefined || editor === null) return null;
    const parsed = parseCirculationEntry(text, circulation.sectors);
    if (parsed.kind === "unknown") {
      const { word } = parsed;
      return { kind: "unknown", words: (translate) => translate("flowEntry.unknown", { word }) };
    }
    if (parsed.kind !== "entry") return null;
    const edits = planCirculationEntry(parsed.entry, circulation);
    editor.markHistoryStoppingPoint("entry");
    editor.run(() => editor.select(...circulate(editor, edits)));
    const count = (kind: string) => edits.filter((edit) => edit.kind === kind).length;
    const done = { sectors: count("addSector"), flows: count("addFlow") };
    return { kind: "done", words: (translate) => translate("flowEntry.done", done) };
  };
  return (
    abilities.includes("edit") && (
      <EntryLine
        label={t("flowEntry.label")}
        placeholder={t("flowEntry.placeholder")}
        disabled={editor === null}
        onEnter={enter}
      />
    )
  );
}
