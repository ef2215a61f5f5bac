import { useState } from "react";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useAgreementCommand } from "../../../api/agreements.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { isOpen } from "./board-standing.ts";
import { ReasonField } from "./ReasonField.tsx";

/** Closes a version as agreed, or takes it back with a reason. */
export function CloseProposal({ proposal }: { readonly proposal: ProposalBody }) {
  const translate = useTranslate();
  const { boardId, abilities } = useBoard();
  const command = useAgreementCommand(boardId);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const [reason, setReason] = useState("");
  if (!abilities.includes("freeze") || proposal.withdrawn !== null) return null;
  const given = proposal.answers.map(({ answer }) => answer);
  const mayClose = isOpen(proposal) && given.length > 0 && !given.includes("object");
  const { id } = proposal;
  const failure = <RefusalMessage error={command.error} />;
  if (isWithdrawing) {
    return (
      <form
        className={styles.form}
        aria-label={translate("agreement.withdraw")}
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate({ kind: "withdraw", proposal: id, body: { reason: reason.trim() } });
        }}
      >
        <ReasonField
          label={translate("agreement.withdraw.reason")}
          value={reason}
          onChange={setReason}
          required={false}
        />
        {failure}
        <div className={parts.actions}>
          <Button type="submit" disabled={command.isPending}>
            {translate("agreement.withdraw")}
          </Button>
          <Button look="quiet" onClick={() => setIsWithdrawing(false)}>
            {translate("app.cancel")}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      {failure}
      {mayClose && (
        <div className={parts.actions}>
          <Button
            look="primary"
            disabled={command.isPending}
            onClick={() => command.mutate({ kind: "conclude", proposal: id })}
          >
            {translate("agreement.conclude")}
          </Button>
        </div>
      )}
      <div className={parts.quietActions}>
        <Button look="quiet" onClick={() => setIsWithdrawing(true)}>
          {translate("agreement.withdraw")}
        </Button>
      </div>
      {isOpen(proposal) && given.includes("object") && (
        <p className={styles.quiet}>{translate("agreement.objectionStands")}</p>
      )}
    </>
  );
}
