import type { ComponentProps } from "react";
import { button } from "./button.css.ts";
import { classNames } from "./class-names.ts";

interface ButtonProps extends ComponentProps<"button"> {
  /** `primary` once a page at most, `plain` beside it, `quiet` for what should not ask for attention. */
  readonly look?: keyof typeof button;
}

export function Button({ look = "plain", className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-on-paper="none"
      className={classNames(button[look], className)}
      {...rest}
    />
  );
}
