import type { AdoptedSegmentBody, PlaceBody } from "@zentaikan/protocol/patterns";
import { useState, type SubmitEvent } from "react";
import { useMoveCustomer } from "../../api/patterns.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import * as styles from "./patterns.css.ts";
import { ReasonArea } from "./ReasonArea.tsx";
import { segmentName } from "./segment-name.ts";

interface MoveCustomerProps {
  readonly customerId: string;
  readonly place: PlaceBody;
  readonly segments: readonly AdoptedSegmentBody[];
  readonly onClose: () => void;
}

/** Moves a customer by hand, where it stays until somebody gives it back. */
export function MoveCustomer({ customerId, place, segments, onClose }: MoveCustomerProps) {
  const t = useTranslate();
  const language = useLanguage();
  const move = useMoveCustomer(customerId);
  const [was] = useState(place.segment);
  const [to, setTo] = useState(place.segment ?? "");
  const [reason, setReason] = useState("");
  const choices = segments
    .filter(({ retired, id }) => !retired || id === was)
    .map((segment) => ({ value: segment.id, words: segmentName(segment, language) }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const segment = to === "" ? null : to;
    move.mutate({ kind: "byHand", segment, was, reason }, { onSuccess: onClose });
  };
  const giveBack = () => move.mutate({ kind: "back", was, reason }, { onSuccess: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("pattern.moveCustomer.title")}
      description={t("pattern.moveCustomer.text")}
    >
      <form className={styles.form} onSubmit={submit}>
        <SelectField
          label={t("pattern.move.to")}
          value={to}
          choices={[...choices, { value: "", words: t("pattern.chip.candidate") }]}
          onChoose={setTo}
        />
        <ReasonArea
          label={t("pattern.reason.why")}
          value={reason}
          maxLength={1000}
          onChange={setReason}
        />
        <RefusalMessage error={move.error} />
        <DialogActions>
          {place.how === "byHand" && (
            <Button look="quiet" disabled={move.isPending} onClick={giveBack}>
              {t("pattern.moveCustomer.back")}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button look="primary" type="submit" disabled={move.isPending || reason.trim() === ""}>
            {t("pattern.moveCustomer.do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
