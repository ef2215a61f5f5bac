import { useId } from "react";
import { useTranslate } from "../../../messages/language.ts";
import { fieldInput } from "../../../ui/text-field.css.ts";
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
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.legend}>
        {t("agreement.due")}
      </label>
      <input
        id={id}
        className={fieldInput}
        type="datetime-local"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {value !== "" && <p className={styles.quiet}>{t("agreement.due.hint")}</p>}
    </div>
  );
}
