import { useState } from "react";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useAgreements } from "../../../api/agreements.ts";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { answerCells } from "./answer-cells.ts";
import { isOpen } from "./board-standing.ts";
import { LatestPages } from "./LatestPages.tsx";
import { useMarkSeen } from "./use-mark-seen.ts";
import { ProposalView } from "./ProposalView.tsx";
import { ProposeForm } from "./ProposeForm.tsx";
import { SubjectStandings } from "./SubjectStandings.tsx";
import { useBoardStanding, useDrift } from "./use-board-standing.ts";

/** Where the board stands with people, what is open to be answered, and the versions that stand. */
export function AgreementPanel() {
  const translate = useTranslate();
  const language = useLanguage();
  const { boardId, abilities, parties } = useBoard();
  const { data, error, isError } = useAgreements(boardId);
  const standing = useBoardStanding();
  const drift = useDrift(standing);
  const { zoned } = useWrittenTime();
  useMarkSeen(boardId, data?.proposals ?? none);
  const [isProposing, setIsProposing] = useState(false);
  if (data === undefined || standing === null) {
    return (
      <p className={styles.soft} role="status">
        {isError ? refusalSentence(error, { language, translate }) : translate("history.loading")}
      </p>
    );
  }
  const { agreement, isContested } = standing;
  const version =
    agreement.kind === "agreed" || agreement.kind === "stale" ? agreement.version : null;
  const open = data.proposals.filter(isOpen);
  return (
    <section className={parts.panel} aria-label={translate("agreement.title")}>
      <div className={parts.section} data-testid="agreement-state">
        <p className={styles.standing}>
          {translate(`agreement.state.${agreement.kind}`, {
            version: version?.concluded?.version ?? 0,
            party: version === null ? "" : translate(`agreement.party.${version.party}`),
          })}
        </p>
        <ChangeList changes={drift} />
        {isContested && <p className={styles.warning}>{translate("agreement.contested")}</p>}
      </div>
      <SubjectStandings />
      {abilities.includes("freeze") &&
        (isProposing ? (
          <ProposeForm parties={parties} open={open} onClose={() => setIsProposing(false)} />
        ) : (
          <div className={parts.actions}>
            <Button
              look={open.length > 0 ? "plain" : "primary"}
              onClick={() => setIsProposing(true)}
            >
              {translate("agreement.propose")}
            </Button>
          </div>
        ))}
      {data.proposals.length === 0 && !isProposing && (
        <p className={styles.soft}>{translate("agreement.intro")}</p>
      )}
      <ul className={styles.proposals}>
        {data.proposals.map((proposal) => (
          <ProposalView key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {abilities.includes("managePeople") && <LatestPages />}
      {data.proposals.length > 0 && (
        <CopyTable cells={() => answerCells(data.proposals, translate, zoned)} />
      )}
    </section>
  );
}

const none: readonly ProposalBody[] = [];
