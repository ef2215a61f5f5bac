import { useTranslate } from "../../../messages/language.ts";
import { TextField } from "../../../ui/TextField.tsx";
import * as styles from "./agreement.css.ts";

/** Until when an answer is wanted; empty for no end. The server judges it by its own clock. */
export function DueField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslate();
  return (
    <div>
      <TextField
        label={t("agreement.due")}
        type="datetime-local"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {value !== "" && <p className={styles.quiet}>{t("agreement.due.hint")}</p>}
    </div>
  );
}
