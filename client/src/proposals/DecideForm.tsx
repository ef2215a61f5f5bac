import type { OpenedLineupProposalBody } from "@zentaikan/protocol/lineups";
import { useId } from "react";
import { useAdoptProposal, useCloseProposal } from "../api/lineup-proposals.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { useKeptDraft } from "../ui/kept-draft.ts";
import { fieldArea, fieldLabel } from "../ui/text-field.css.ts";
import { isStale } from "./is-stale.ts";
import * as styles from "./proposals.css.ts";

const longestReason = 600;

/** Adopted or not, it is with a reason, which stands in the history. */
export function DecideForm({ proposal }: { readonly proposal: OpenedLineupProposalBody }) {
  const t = useTranslate();
  const { person } = useSession();
  const { draft: reason, write, forget } = useKeptDraft(`lineup reason ${proposal.id}`, "");
  const reasonId = useId();
  const adopt = useAdoptProposal(proposal.id);
  const close = useCloseProposal(proposal.id);
  const isEmpty = reason.trim() === "";
  const isBusy = adopt.isPending || close.isPending;
  const isOwn = proposal.by.id === person.id;
  const isOld = isStale(proposal);
  return (
    <div className={styles.form}>
      <h3 className={styles.subheading}>{t("lineups.decide")}</h3>
      <div>
        <label className={fieldLabel} htmlFor={reasonId}>
          {t("lineups.decide.reason")}
        </label>
        <textarea
          id={reasonId}
          className={fieldArea}
          rows={2}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <RefusalMessage error={adopt.error ?? close.error} />
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={isEmpty || isBusy || isOld}
          onClick={() => {
            close.reset();
            adopt.mutate({ reason, base: proposal.base }, { onSuccess: forget });
          }}
        >
          {t("lineups.adopt")}
        </Button>
        <Button
          disabled={isEmpty || isBusy}
          onClick={() => {
            adopt.reset();
            close.mutate({ reason }, { onSuccess: forget });
          }}
        >
          {t(isOwn ? "lineups.withdraw" : "lineups.decline")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("lineups.decide.hint")}</p>
    </div>
  );
}
