import type { Editor } from "tldraw";
import type { ToldLead, ToldLineBody } from "@zentaikan/protocol/minutes";
import { useEffect } from "react";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import { flyTo } from "../fly-to.ts";
import * as styles from "./told-lines.css.ts";

/** Lines that the server told, each with the way to what it speaks of. */
export function ToldLines({
  lines,
  editor,
}: {
  readonly lines: readonly (ToldLineBody & { readonly id?: string; readonly when?: string })[];
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const follow = useLead(editor);
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, when, isInternal, text, below, lead }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines that are told stay where they are
        <li key={id ?? at} className={styles.line} data-testid="told-line">
          {when !== undefined && <span className={styles.when}>{when}</span>}
          <span className={styles.words}>
            {isInternal && <InternalChip />} {text}
          </span>
          {below.length > 0 && (
            <ul className={styles.below}>
              {below.map((one, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two may say the same
                <li key={place}>{one}</li>
              ))}
            </ul>
          )}
          {lead !== null && (
            <button
              type="button"
              className={styles.lead}
              aria-label={t("told.lead.about", { does: t(`told.lead.${lead.kind}`), line: text })}
              onClick={() => follow(lead)}
            >
              {t(`told.lead.${lead.kind}`)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Goes to what a line speaks of; what it lights stays lit while the lines are there. */
function useLead(editor: Editor | null): (lead: ToldLead) => void {
  const board = useBoard();
  const { panelTabs, highlight, features } = board;
  useEffect(() => () => highlight.pin(null), [highlight]);
  return (lead) => {
    if (lead.kind === "records") {
      highlight.pin(lead.records);
      if (editor !== null) flyTo({ editor, panelTabs }, lead.records);
      return;
    }
    const fragment = fragmentOf(lead);
    for (const { followAddress } of features) followAddress?.(fragment, board);
  };
}

function fragmentOf(lead: Exclude<ToldLead, { readonly kind: "records" }>): string {
  switch (lead.kind) {
    case "thread":
      return `#thread=${encodeURIComponent(lead.id)}`;
    case "agreement":
      return "#agreement";
    case "meeting":
      return `#minutes=${encodeURIComponent(lead.id)}`;
  }
}
