import { useId } from "react";
import * as styles from "./agreement.css.ts";
import { fieldArea } from "../../../ui/text-field.css.ts";

/** As long as the server takes. */
const longest = 1000;

/** A few words of why. */
export function ReasonField({
  label,
  value,
  required,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.legend}>
        {label}
      </label>
      <textarea
        id={id}
        className={fieldArea}
        rows={2}
        maxLength={longest}
        required={required}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
