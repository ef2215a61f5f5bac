import { useValue } from "tldraw";
import type { Text } from "@zentaikan/capital-graph";
import type { LineupBody } from "@zentaikan/protocol/http";
import { useLineups } from "../../../api/lineups.ts";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { newestLineup } from "../../../proposals/newest-lineup.ts";
import { ProposalView } from "../../../proposals/ProposalView.tsx";
import { ProposeForm } from "../../../proposals/ProposeForm.tsx";
import { LINEUP_DESK } from "./lineup-desk.ts";
import { LineupEditor } from "./LineupEditor.tsx";
import { LineupOverview } from "./LineupOverview.tsx";
import * as styles from "./lineup.css.ts";
import { SwitchPreview } from "./SwitchPreview.tsx";

/** The capitals that the board speaks of: choose others, or edit a copy. */
export function LineupPanel() {
  const desk = useBoardPart(LINEUP_DESK);
  const language = useLanguage();
  const translate = useTranslate();
  const draft = useValue(desk.draft);
  const looking = useValue(desk.looking);
  const proposal = useValue(desk.proposal);
  const { lineup } = useBoard();
  const { data: histories, error, isError } = useLineups();
  if (histories === undefined) {
    return (
      <p className={styles.intro} role="status">
        {isError ? refusalSentence(error, { language, translate }) : translate("lineup.loading")}
      </p>
    );
  }
  const propose = (base: LineupBody, left?: readonly Text[]) => (
    <ProposeForm
      key={`${base.id} ${base.version}`}
      base={base}
      isPreset={histories.some(({ preset, newest }) => preset && newest.id === base.id)}
      {...(left !== undefined && { left })}
      onDone={(id) => {
        if (left !== undefined) desk.draft.set(null);
        desk.proposal.set({ kind: "opened", id });
      }}
      onCancel={() => desk.proposal.set(null)}
    />
  );
  if (draft !== null) {
    const edited = proposal?.kind === "edited" ? newestLineup(histories, proposal.lineup) : null;
    if (proposal?.kind === "edited" && edited !== null) return propose(edited, proposal.left);
    return <LineupEditor draft={draft} newest={newestLineup(histories, draft.base.id)} />;
  }
  if (looking !== null) {
    return <SwitchPreview looking={looking} histories={histories} />;
  }
  if (proposal?.kind === "opened") {
    return <ProposalView id={proposal.id} onBack={() => desk.proposal.set(null)} />;
  }
  const base = proposal === null ? null : newestLineup(histories, lineup.id);
  return base === null ? <LineupOverview histories={histories} /> : propose(base);
}
