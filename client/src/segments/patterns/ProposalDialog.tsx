import type { AdoptedSegmentBody, PatternProposalBody } from "@zentaikan/protocol/patterns";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import { useState } from "react";
import { useAdoptPatterns, useDismissPatterns, usePatternProposal } from "../../api/patterns.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useWrittenTime } from "../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { DueReasons } from "./DueReasons.tsx";
import { MoveTable } from "./MoveTable.tsx";
import * as styles from "./patterns.css.ts";
import { ReasonArea } from "./ReasonArea.tsx";
import { segmentNames } from "./segment-name.ts";

interface ProposalDialogProps {
  readonly basis: SegmentBasis;
  readonly inputHash: string;
  readonly adopted: readonly AdoptedSegmentBody[];
  readonly onClose: () => void;
}

/** What adopting the segments that are found now would change; people decide, with a reason. */
export function ProposalDialog({ basis, inputHash, adopted, onClose }: ProposalDialogProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  const { data: proposal, error } = usePatternProposal(basis, inputHash);
  const adopt = useAdoptPatterns();
  const dismiss = useDismissPatterns();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [reason, setReason] = useState("");
  const known = segmentNames(adopted, language);
  const found = proposal?.found ?? null;
  const isFirst = proposal?.was === null;
  const decided = proposal && { basis, inputHash: proposal.inputHash, was: proposal.was };
  const adoptIt = () => {
    if (decided === undefined) return;
    const given = (found?.segments ?? []).flatMap((segment, place) => {
      const name = names.get(keyOf(segment))?.trim() ?? "";
      return name === "" ? [] : [{ found: place, name }];
    });
    adopt.mutate({ ...decided, reason, names: given }, { onSuccess: onClose });
  };
  const isBusy = adopt.isPending || dismiss.isPending;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={t(isFirst ? "pattern.adopt.title" : "pattern.proposal.title")}
      description={t(isFirst ? "pattern.adopt.text" : "pattern.proposal.text")}
    >
      <div className={styles.form}>
        <RefusalMessage error={error} />
        {proposal === undefined && error === null && (
          <p className={styles.quiet} role="status">
            {t("pattern.proposal.waiting")}
          </p>
        )}
        {proposal !== undefined && <p>{proposal.verdict.text[language]}</p>}
        {proposal !== undefined && <DueReasons due={proposal.due} />}
        {proposal?.dismissed != null && (
          <p className={styles.quiet}>
            {t("pattern.dismissed", {
              by: proposal.dismissed.by,
              at: time(proposal.dismissed.at, "minute"),
              reason: proposal.dismissed.reason,
            })}
          </p>
        )}
        {found !== null && (
          <>
            <ul className={styles.list}>
              {found.segments.map(({ autoName, count, continues, form }) => (
                <li key={keyOf({ form })} className={styles.row}>
                  <div className={styles.words}>
                    <TextField
                      label={autoName[language]}
                      value={names.get(keyOf({ form })) ?? ""}
                      maxLength={80}
                      after={
                        <span className={styles.quiet}>{t("pattern.customers", { count })}</span>
                      }
                      placeholder={known.get(continues ?? "") ?? t("pattern.name.placeholder")}
                      onChange={({ currentTarget: { value } }) =>
                        setNames((before) => new Map(before).set(keyOf({ form }), value))
                      }
                    />
                    {!isFirst && <p className={styles.quiet}>{goesOn(continues)}</p>}
                  </div>
                </li>
              ))}
            </ul>
            {found.vanishing.length > 0 && (
              <p className={styles.quiet}>
                {t("pattern.vanishing", {
                  names: found.vanishing.map((id) => known.get(id) ?? "").join(" / "),
                })}
              </p>
            )}
            {!isFirst && <MoveTable found={found} names={known} />}
            <ReasonArea
              label={t(isFirst ? "pattern.reason" : "pattern.reason.needed")}
              value={reason}
              maxLength={1000}
              onChange={setReason}
            />
          </>
        )}
        <RefusalMessage error={adopt.error ?? dismiss.error} />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          {found !== null && !isFirst && decided !== undefined && (
            <Button
              disabled={isBusy || reason.trim() === ""}
              onClick={() => dismiss.mutate({ ...decided, reason }, { onSuccess: onClose })}
            >
              {t("pattern.dismiss")}
            </Button>
          )}
          {found !== null && (
            <Button look="primary" disabled={isBusy} onClick={adoptIt}>
              {t("pattern.adopt", { version: (proposal?.was ?? 0) + 1 })}
            </Button>
          )}
        </DialogActions>
      </div>
    </Dialog>
  );

  function goesOn(continues: string | null): string {
    if (continues === null) return t("pattern.new");
    const isRetired = adopted.some(({ id, retired }) => retired && id === continues);
    const words = isRetired ? "pattern.continues.retired" : "pattern.continues";
    return t(words, { name: known.get(continues) ?? "" });
  }
}

type ProposedSegment = NonNullable<PatternProposalBody["found"]>["segments"][number];

/** What is typed belongs to a pattern, whatever place it has when customers change meanwhile. */
function keyOf({ form }: Pick<ProposedSegment, "form">): string {
  return JSON.stringify(form);
}
