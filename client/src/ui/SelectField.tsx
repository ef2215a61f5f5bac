import { useId, type ComponentProps } from "react";
import { fieldLabel, fieldSelect } from "./text-field.css.ts";
import { visuallyHidden } from "./visually-hidden.css.ts";

interface SelectFieldProps<Value extends string> extends Omit<
  ComponentProps<"select">,
  "id" | "value" | "onChange"
> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly words: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few. The browser's own control: it works by key, by touch and for screen readers. */
export function SelectField<Value extends string>({
  label,
  labelHidden = false,
  value,
  choices,
  onChoose,
  ...rest
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? visuallyHidden : fieldLabel}>
        {label}
      </label>
      <select
        id={id}
        className={fieldSelect}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen.value);
        }}
        {...rest}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}
