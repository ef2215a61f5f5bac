import { Layers } from "lucide-react";
import { useMemo, useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import type { StartFromPatternBody } from "@zentaikan/protocol/pattern-starts";
import { adoptedStart } from "../api/adopted-start.ts";
import { useCustomers } from "../api/customers.ts";
import { useStartFromPattern } from "../api/pattern-starts.ts";
import { useAdoptedPatterns } from "../api/patterns.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { SearchedField } from "../ui/SearchedField.tsx";
import * as styles from "./pattern-start.css.ts";

type Pattern = StartFromPatternBody["pattern"];

/** From a pattern to a board of a customer, for whoever may make one; an adopted one by its name. */
export function StartFromPattern({ pattern: given }: { readonly pattern: Pattern }) {
  const t = useTranslate();
  const language = useLanguage();
  const { data: adopted } = useAdoptedPatterns();
  const [isOpen, setOpen] = useState(false);
  if (!useSession().abilities.includes("createBoards")) return null;
  const ours = adopted?.segments.filter(({ retired }) => !retired).map(adoptedStart);
  const pattern = ours?.find(({ key }) => key === given.key) ?? given;
  return (
    <>
      <Button
        look="quiet"
        className={styles.from}
        aria-haspopup="dialog"
        aria-description={pattern.name[language]}
        onClick={() => setOpen(true)}
      >
        <Layers size={16} aria-hidden />
        {t("patternStart.from")}
      </Button>
      {isOpen && <ForWhom pattern={pattern} onClose={() => setOpen(false)} />}
    </>
  );
}

function ForWhom({
  pattern,
  onClose,
}: {
  readonly pattern: Pattern;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { data: customers } = useCustomers();
  const choices = useMemo(
    () =>
      (customers ?? [])
        .filter(({ archived }) => !archived)
        .map(({ id, name }) => ({ value: id, words: name[language] })),
    [customers, language],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const customerId = chosen ?? choices[0]?.value;
  const boards = customers?.find(({ id }) => id === customerId)?.boards ?? [];
  const beside = boards.filter(({ archived }) => !archived).length;
  const start = useStartFromPattern();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (customerId === undefined) return;
    start.mutate(
      { customerId, pattern },
      { onSuccess: ({ id }) => navigate(`/boards/${encodeURIComponent(id)}`) },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("patternStart.fromNamed", { name: pattern.name[language] })}
      description={t("patternStart.fromText")}
    >
      <form className={styles.form} onSubmit={submit}>
        <SearchedField
          label={t("patternStart.customer")}
          value={customerId ?? ""}
          choices={choices}
          onChoose={setChosen}
        />
        {beside > 0 && (
          <p className={styles.quiet} role="status">
            {t("patternStart.beside", { count: beside })}
          </p>
        )}
        <RefusalMessage error={start.error} />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button
            look="primary"
            type="submit"
            disabled={start.isPending || customerId === undefined}
          >
            {t("patternStart.start")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
