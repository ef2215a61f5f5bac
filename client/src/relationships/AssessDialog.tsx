import type { RelatedCustomerBody } from "@zentaikan/protocol/relationships";
import { useState } from "react";
import { useAssessments, useRelationships } from "../api/relationships.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { AssessForm } from "./AssessForm.tsx";
import { AssessHistory } from "./AssessHistory.tsx";
import * as styles from "./assess.css.ts";

interface AssessDialogProps {
  readonly customer: Pick<RelatedCustomerBody, "id" | "name">;
  readonly onClose: () => void;
}

/** How near we are to one customer: to assess it anew, and everything that was assessed before. */
export function AssessDialog({ customer, onClose }: AssessDialogProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const { data: page } = useRelationships();
  const { data: history } = useAssessments(customer.id);
  const [corrected, setCorrected] = useState<string | null>(null);
  const related = page?.customers.find(({ id }) => id === customer.id);
  const levels = page?.levels ?? [];
  const isWritten = abilities.includes("changeCustomers");
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={t("assess.title", { name: customer.name[language] })}
      description={t("assess.text")}
    >
      <div className={styles.dialog}>
        {isWritten && (
          <AssessForm
            // What is corrected fills the form; a new assessment begins with an empty one.
            key={corrected ?? "new"}
            customerId={customer.id}
            levels={levels}
            board={related?.board ?? null}
            corrected={history?.find(({ id }) => id === corrected) ?? null}
            onKept={() => setCorrected(null)}
            onClose={corrected === null ? onClose : () => setCorrected(null)}
          />
        )}
        <AssessHistory
          customerId={customer.id}
          history={history ?? []}
          levels={levels}
          onCorrect={isWritten ? setCorrected : null}
        />
      </div>
    </Dialog>
  );
}
