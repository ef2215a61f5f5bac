import { useTranslate } from "../../../messages/language.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { applyPlan } from "./apply-plan.ts";
import { EntryLine, type EntryOutcome } from "./EntryLine.tsx";
import { parseEntry } from "./parse-entry.ts";
import { planEntry } from "./plan-entry.ts";

/** One line that makes cards and links: `人的>技術>顧客`, Enter. */
export function QuickEntry({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const enter = (text: string): EntryOutcome => {
    const parsed = parseEntry(text, interpretation.lineup);
    if (parsed.kind === "unknown") {
      const { word } = parsed;
      return { kind: "unknown", words: (translate) => translate("entry.unknown", { word }) };
    }
    if (parsed.kind !== "entry" || editor === null) return null;
    const plan = planEntry(parsed.entry, interpretation.structure);
    applyPlan(editor, plan, interpretation.structure);
    const links = plan.links.length + plan.toStar.length;
    const done = { cards: plan.cards.length, links };
    return { kind: "done", words: (translate) => translate("entry.done", done) };
  };
  return (
    <EntryLine
      label={t("entry.label")}
      placeholder={t("entry.placeholder")}
      disabled={editor === null}
      onEnter={enter}
    />
  );
}
