import type { ReadTable } from "@zentaikan/board-import";
import { useMemo, useRef, useState } from "react";
import { useCustomers, useImportCustomers } from "../../api/customers.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { askTable } from "./ask-table.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import * as styles from "./import.css.ts";
import { plannedChanges, planImport } from "./plan-import.ts";
import { usePastedFile } from "./use-pasted-file.ts";

interface BroughtTable {
  readonly name: string;
  readonly read: ReadTable | "failed";
}

/**
 * Customers from a file or a table that is pasted: read in this browser, shown row by row, and only then sent, all at once.
 * The preview follows what others write meanwhile, so that what is sent is what was shown.
 */
export function ImportCustomers({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const showToast = useToast();
  const { data: customers } = useCustomers();
  const send = useImportCustomers();
  const input = useRef<HTMLInputElement>(null);
  const [brought, setBrought] = useState<BroughtTable | "reading" | null>(null);
  const [clears, setClears] = useState(false);
  const tables =
    brought === null || brought === "reading" || brought.read === "failed"
      ? null
      : brought.read.kind === "read"
        ? brought.read.tables
        : null;
  const plan = useMemo(
    () => (tables && customers ? planImport(tables, { customers, language, clears }) : null),
    [tables, customers, language, clears],
  );
  const rows = useMemo(() => (plan === null ? [] : plannedChanges(plan)), [plan]);
  const leftOut = plan?.rows.filter(({ kind }) => kind === "refused").length ?? 0;
  const bring = async (file: File) => {
    send.reset();
    setBrought("reading");
    const read = await askTable(file).catch(() => "failed" as const);
    setBrought({ name: file.name, read });
  };
  usePastedFile(t("import.pasted"), (file) => void bring(file));
  const apply = () =>
    send.mutate(rows, {
      onSuccess: (done) => {
        showToast({ message: (speech) => speech.translate("import.done", { ...done }) });
        onClose();
      },
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={t("import.title")}
      description={t("import.text")}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.tsv,.txt"
        aria-label={t("import.choose")}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file, mended meanwhile, is chosen anew.
          currentTarget.value = "";
          if (chosen !== undefined) void bring(chosen);
        }}
      />
      <div className={styles.choice}>
        <Button onClick={() => input.current?.click()}>
          {t(brought === null ? "import.choose" : "import.chooseOther")}
        </Button>
        <span className={styles.quiet} role="status">
          {brought === "reading" ? t("import.reading") : (brought?.name ?? t("import.kinds"))}
        </span>
      </div>
      {brought !== null && brought !== "reading" && (
        <>
          {brought.read === "failed" && <p className={styles.problem}>{t("import.failed")}</p>}
          {brought.read !== "failed" && brought.read.kind === "refused" && (
            <p className={styles.problem}>{brought.read.sentence[language]}</p>
          )}
          {tables !== null && customers !== undefined && plan === null && (
            <p className={styles.problem}>{t("import.noColumns")}</p>
          )}
        </>
      )}
      {plan !== null && (
        <>
          <label className={styles.clears}>
            <input
              type="checkbox"
              checked={clears}
              onChange={({ target }) => setClears(target.checked)}
            />
            {t("import.clears")}
          </label>
          <ImportPreview plan={plan} />
        </>
      )}
      <RefusalMessage error={send.error} />
      {leftOut > 0 && rows.length > 0 && (
        <p className={styles.quiet}>{t("import.leftOut", { count: leftOut })}</p>
      )}
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button look="primary" disabled={rows.length === 0 || send.isPending} onClick={apply}>
          {send.isPending ? t("import.sending") : t("import.apply", { count: rows.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
