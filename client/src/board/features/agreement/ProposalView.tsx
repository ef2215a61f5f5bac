import { useLanguage, useTranslate } from "../../../messages/language.ts";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { Button } from "../../../ui/Button.tsx";
import { useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { inBothLanguages, versionName } from "../../ground/words/version-name.ts";
import { ExportLink } from "../../ground/parts/ExportLink.tsx";
import { OfVersion } from "../../ground/parts/OfVersion.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { OnPurposeList } from "./OnPurposeList.tsx";
import { AnswerList } from "./AnswerList.tsx";
import { isOpen } from "./board-standing.ts";
import { CloseProposal } from "./CloseProposal.tsx";
import { useWrittenTime } from "../../../api/use-written-time.ts";

/** A version that was put to agreement: what it says, what people said to it, and how it stands. */
export function ProposalView({ proposal }: { readonly proposal: ProposalBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const historyDesk = useBoardPart(STATE_DESK);
  const { id, by, at, note, reason, contentHash, sentence, concluded, withdrawn } = proposal;
  const { onPurpose, dueAt, isOverdue, renews } = proposal;
  const { time: writeTime } = useWrittenTime();
  const time = (when: string) => writeTime(when, "minute");
  const version = { source: { kind: "version", id }, name: versionName(proposal, t) } as const;
  return (
    <li className={styles.proposal} data-open={isOpen(proposal)} aria-labelledby={`version-${id}`}>
      <h3 id={`version-${id}`} className={styles.heading}>
        {versionName(proposal, t)}
        {withdrawn !== null && <span className={styles.mark}>{t("agreement.withdrawn")}</span>}
      </h3>
      <p className={styles.quiet}>
        {t("agreement.proposedBy", { who: by.name, when: time(at) })}
        {concluded !== null &&
          ` ${t("agreement.concludedBy", { who: concluded.by.name, when: time(concluded.at) })}`}
        {withdrawn !== null &&
          ` ${t("agreement.withdrawnBy", { who: withdrawn.by.name, when: time(withdrawn.at) })}`}
      </p>
      {withdrawn !== null && withdrawn.reason !== "" && <p>{withdrawn.reason}</p>}
      {dueAt !== null && withdrawn === null && concluded === null && (
        <p className={isOverdue ? styles.warning : styles.quiet}>
          {t(isOverdue ? "agreement.overdue" : "agreement.dueAt", { when: time(dueAt) })}
        </p>
      )}
      {note !== "" && <p className={styles.note}>{note}</p>}
      {renews !== null && renews.changes.length > 0 && (
        <div>
          <p className={styles.legend}>{t("agreement.renews", { version: renews.version })}</p>
          <ul className={styles.found}>
            {renews.changes.map((change, place) => (
              // Two changes may be said in the same words.
              <li key={place}>{change[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.sentence}>{sentence[language]}</p>
      {reason !== "" && (
        <p className={styles.note}>
          <span className={styles.legend}>{t("agreement.reasonGiven")}</span>
          {reason}
        </p>
      )}
      <OnPurposeList found={onPurpose} />
      <AnswerList proposal={proposal} />
      {proposal.mayAnswer && <AnswerForm proposal={proposal} />}
      <div className={parts.quietActions}>
        <Button look="quiet" onClick={() => historyDesk.look(id)}>
          {t("agreement.look")}
        </Button>
        <Button look="quiet" onClick={() => historyDesk.show({ id, marks: null })}>
          {t("history.whole")}
        </Button>
        <ExportLink begun={version} />
        <ExportLink begun={{ ...version, copies: true }} />
      </div>
      <CloseProposal proposal={proposal} />
      <OfVersion id={id} about={inBothLanguages((say) => versionName(proposal, say))} />
      <p className={styles.hash} title={contentHash}>
        {t("agreement.hash", { hash: contentHash.slice(0, 12) })}
      </p>
    </li>
  );
}
