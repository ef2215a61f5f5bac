import { useState } from "react";
import { ANSWERS, type AnswerKind } from "@zentaikan/protocol";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useAgreementCommand } from "../../../api/agreements.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { SubjectChoice } from "./SubjectChoice.tsx";
import { ReasonField } from "./ReasonField.tsx";

/** The person's own word to an open version; an earlier one can be given anew. */
export function AnswerForm({ proposal }: { readonly proposal: ProposalBody }) {
  const translate = useTranslate();
  const { boardId } = useBoard();
  const { person } = useSession();
  const command = useAgreementCommand(boardId);
  const given = proposal.answers.find(({ by }) => by.id === person.id);
  const [isAnswering, setIsAnswering] = useState(given === undefined);
  const [answer, setAnswer] = useState<AnswerKind | null>(given?.answer ?? null);
  const [reason, setReason] = useState(given?.reason ?? "");
  const [subjects, setSubjects] = useState<readonly string[]>(given?.subjects ?? []);
  const needsReason = answer !== null && answer !== "agree";
  if (!isAnswering) {
    return (
      <div className={parts.actions}>
        <Button onClick={() => setIsAnswering(true)}>{translate("agreement.answer.again")}</Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label={translate("agreement.yourAnswer")}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer === null) return;
        command.mutate(
          {
            kind: "answer",
            proposal: proposal.id,
            body: { answer, reason: reason.trim(), subjects: [...subjects] },
          },
          { onSuccess: () => setIsAnswering(false) },
        );
      }}
    >
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{translate("agreement.yourAnswer")}</legend>
        {ANSWERS.map((one) => (
          <label key={one} className={styles.check}>
            <input
              type="radio"
              name={`answer ${proposal.id}`}
              checked={answer === one}
              onChange={() => setAnswer(one)}
            />
            {translate(`agreement.answer.${one}`)}
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={translate(needsReason ? "agreement.answer.reason" : "agreement.answer.word")}
        value={reason}
        onChange={setReason}
        required={needsReason}
      />
      <SubjectChoice proposal={proposal} chosen={subjects} onChange={setSubjects} />
      <RefusalMessage error={command.error} />
      <div className={parts.actions}>
        <Button
          look="primary"
          type="submit"
          disabled={answer === null || (needsReason && reason.trim() === "") || command.isPending}
        >
          {translate("agreement.answer.do")}
        </Button>
        {given !== undefined && (
          <Button look="quiet" onClick={() => setIsAnswering(false)}>
            {translate("app.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
