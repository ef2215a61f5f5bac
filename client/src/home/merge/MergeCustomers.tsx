import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useCallback, useState } from "react";
import { useCustomers, useMergeCustomers } from "../../api/customers.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { useSliced } from "../../ui/use-sliced.ts";
import { firmographicWords } from "../customer-facts.ts";
import { likeliest, mergeBody, type Chosen } from "./merge-choice.ts";
import { MergedFields } from "./MergedFields.tsx";
import * as styles from "./merge.css.ts";

interface MergeCustomersProps {
  /** The one that stays. */
  readonly customer: CustomerBody;
  readonly onClose: () => void;
}

const MOST_OFFERED = 6;

/**
 * Makes one of two customers. Which other one is chosen first, then what stands of each fact; what
 * somebody else changes meanwhile is shown as it is now.
 */
export function MergeCustomers({ customer, onClose }: MergeCustomersProps) {
  const t = useTranslate();
  const language = useLanguage();
  const showToast = useToast();
  const { data: customers = NOBODY } = useCustomers();
  const merge = useMergeCustomers();
  const [text, setText] = useState("");
  const [otherId, setOtherId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  // Whole, and not as a search has narrowed its boards.
  const into = customers.find(({ id }) => id === customer.id) ?? customer;
  const from = customers.find(({ id }) => id === otherId);
  const likely = useCallback(
    () => likeliest(customers, { own: into, text, most: MOST_OFFERED }),
    [customers, into, text],
  );
  const offered = useSliced(likely);
  const apply = (other: CustomerBody) => {
    const body = mergeBody({ into, from: other }, { chosen, language });
    merge.mutate(
      { into: into.id, body },
      {
        onSuccess: ({ name }) => {
          showToast({
            message: (speech) =>
              speech.translate("merge.done", {
                from: other.name[speech.language],
                name: name[speech.language],
              }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={t("merge.title")}
      description={t("merge.text", { name: into.name[language] })}
    >
      {from === undefined ? (
        <>
          <TextField
            label={t("merge.search")}
            value={text}
            maxLength={120}
            onChange={({ target }) => setText(target.value)}
          />
          <ul className={styles.offered} aria-label={t("merge.offered")}>
            {offered?.map((one) => (
              <li key={one.id}>
                <button type="button" className={styles.offer} onClick={() => setOtherId(one.id)}>
                  <span className={styles.offerName}>{one.name[language]}</span>
                  <span className={styles.quiet}>
                    {[
                      ...firmographicWords(one, { language, translate: t }),
                      t("merge.boards", { count: one.boards.length }),
                      one.archived ? t("customer.isArchived") : "",
                    ]
                      .filter((words) => words !== "")
                      .join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {offered?.length === 0 && <p className={styles.quiet}>{t("merge.nobody")}</p>}
        </>
      ) : (
        <>
          <MergedFields into={into} from={from} chosen={chosen} onChoose={setChosen} />
          <p className={styles.quiet}>{t("merge.moves", { count: from.boards.length })}</p>
          <p className={styles.warning}>{t("merge.noWayBack")}</p>
        </>
      )}
      <RefusalMessage error={merge.error} />
      <DialogActions>
        {from !== undefined && (
          <Button
            look="quiet"
            onClick={() => {
              setOtherId(null);
              setChosen(new Map());
              merge.reset();
            }}
          >
            {t("merge.other")}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        {from !== undefined && (
          <Button look="primary" disabled={merge.isPending} onClick={() => apply(from)}>
            {t("merge.submit")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const NOBODY: readonly never[] = [];
