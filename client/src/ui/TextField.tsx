import { useId, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { isComposing } from "./composition.ts";
import { fieldBox, fieldInput, fieldLabel } from "./text-field.css.ts";
import { visuallyHidden } from "./visually-hidden.css.ts";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id"> {
  readonly label: string;
  /** The label is always there for screen readers; here it may be left unseen. */
  readonly labelHidden?: boolean;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/**
 * One line of text. While an input method converts, Enter and Escape are kept from the form and
 * from `onKeyDown`: they belong to the conversion.
 */
export function TextField({
  label,
  labelHidden = false,
  before,
  after,
  onKeyDown,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isComposing(event)) return onKeyDown?.(event);
    event.stopPropagation();
    // Safari would submit the form with the Enter that confirms a conversion.
    if (event.key === "Enter") event.preventDefault();
  };
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? visuallyHidden : fieldLabel}>
        {label}
      </label>
      <div className={fieldBox}>
        {before}
        <input id={id} className={fieldInput} autoComplete="off" onKeyDown={onKey} {...rest} />
        {after}
      </div>
    </div>
  );
}
