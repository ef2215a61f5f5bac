import { useId } from "react";
import { fieldArea } from "../../ui/text-field.css.ts";
import * as styles from "./patterns.css.ts";

interface ReasonAreaProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** Some words of why, or of what something is. */
export function ReasonArea({ label, value, maxLength, required, onChange }: ReasonAreaProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={fieldArea}
        rows={3}
        maxLength={maxLength}
        required={required}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
