import { useState } from "react";
import { useValue } from "tldraw";
import {
  readinessOfSubject,
  subjectHash,
  subjectsOf,
  type AgreedSubject,
} from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useBoardPeople } from "../../../api/comments.ts";
import { useAgreementCommand, useAgreements } from "../../../api/agreements.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { AskedChoice } from "./AskedChoice.tsx";
import { askedAtFirst, type Asked } from "./asked.ts";
import { DueField } from "./DueField.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { ReadinessNotice } from "./ReadinessNotice.tsx";

/** Puts something to agreement: what, with whom, who is asked, and why what is open may stand. */
export function ProposeForm({
  parties,
  open,
  onClose,
}: {
  /** Whom the person may put it to. */
  readonly parties: readonly Party[];
  /** What is under way. */
  readonly open: readonly ProposalBody[];
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const { boardId, alternatives, answers } = useBoard();
  const given = useValue(answers.current);
  const { data: agreements } = useAgreements(boardId);
  const board = useValue(alternatives.counting);
  const [subject, setSubject] = useState<AgreedSubject>("frame");
  const command = useAgreementCommand(boardId);
  const free = parties.filter(
    (one) => !open.some((version) => version.subject === subject && version.party === one),
  );
  const [wanted, setParty] = useState<Party>("customer");
  const party = free.includes(wanted) ? wanted : (free[0] ?? wanted);
  const { data: people } = useBoardPeople(boardId, party);
  const [picked, setAsked] = useState<readonly Asked[] | null>(null);
  const asked = picked ?? askedAtFirst(party, people);
  const [note, setNote] = useState("");
  const [reason, setReason] = useState("");
  const [due, setDue] = useState("");
  const [isRenewing, setIsRenewing] = useState(true);
  const before = agreements?.proposals.find(
    (one) =>
      one.subject === subject &&
      one.party === party &&
      one.concluded !== null &&
      one.withdrawn === null,
  );
  const renewed = isRenewing ? before : undefined;
  const answered = [...given].flatMap(([id, { reason: why }]) => (why === "" ? [] : [id]));
  const { diagnostics } = board;
  const judged = { board, diagnostics, answered: new Set(answered) };
  const readiness = readinessOfSubject(subject, judged);
  const isBlocked = readiness.blocking.length > 0;
  const lacksReason = readiness.needsReason.length > 0 && reason.trim() === "";
  const choose = (other: Party) => {
    setParty(other);
    setAsked(null);
  };
  return (
    <form
      className={styles.form}
      aria-label={translate("agreement.propose")}
      onSubmit={(event) => {
        event.preventDefault();
        const body = {
          subject,
          contentHash: subjectHash(subject, board),
          party,
          note: note.trim(),
          reason: reason.trim(),
          asked: [...asked],
          dueAt: due === "" ? null : new Date(due).toISOString(),
          renews: renewed?.id ?? null,
        };
        command.mutate({ kind: "propose", body }, { onSuccess: onClose });
      }}
    >
      <SelectField
        label={translate("agreement.what")}
        value={subject}
        choices={subjectsOf(board.structure).map((value) => ({
          value,
          words: translate(`agreement.subject.${value}`),
        }))}
        onChoose={(chosen) => {
          setSubject(chosen);
          setIsRenewing(true);
        }}
      />
      {free.length === 0 && <p className={styles.warning}>{translate("agreement.underWay")}</p>}
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{translate("agreement.with")}</legend>
        {free.map((one) => (
          <label key={one} className={styles.check}>
            <input type="radio" name="party" checked={party === one} onChange={() => choose(one)} />
            {translate(`agreement.party.${one}`)}
          </label>
        ))}
      </fieldset>
      {before?.concluded != null && (
        <label className={styles.check}>
          <input type="checkbox" checked={isRenewing} onChange={() => setIsRenewing(!isRenewing)} />
          <span>
            {translate("agreement.renew", { version: before.concluded.version })}
            <span className={styles.names}>{translate("agreement.renew.hint")}</span>
          </span>
        </label>
      )}
      <AskedChoice subject={subject} party={party} asked={asked} onChange={setAsked} />
      <ReasonField
        label={translate("agreement.note")}
        value={note}
        onChange={setNote}
        required={false}
      />
      <DueField value={due} onChange={setDue} />
      <ReadinessNotice readiness={readiness} />
      {readiness.needsReason.length > 0 && !isBlocked && (
        <ReasonField
          label={translate("agreement.warningsReason")}
          value={reason}
          onChange={setReason}
          required
        />
      )}
      <p className={styles.quiet}>{translate(hintOf(subject))}</p>
      <RefusalMessage error={command.error} />
      <div className={parts.actions}>
        <Button
          look="primary"
          type="submit"
          disabled={
            isBlocked || lacksReason || asked.length === 0 || free.length === 0 || command.isPending
          }
        >
          {translate("agreement.propose.do", { what: translate(`agreement.subject.${subject}`) })}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {translate("app.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** What may go on changing without touching the agreement. */
function hintOf(subject: AgreedSubject) {
  if (subject === "frame") return "agreement.propose.hint";
  return subject === "lineup" ? "agreement.propose.hint.lineup" : "agreement.propose.hint.stage";
}
