import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { isComposing } from "./composition.ts";
import {
  backdrop,
  dialog,
  dialogActions,
  dialogBody,
  dialogDescription,
  dialogTitle,
  wideDialog,
} from "./dialog.css.ts";

import { focusOrigin, returnFocus } from "./focus-origin.ts";

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** For lists and forms rather than a question. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal question. Escape closes it, but never while a conversion is unfinished, and not before a
 * list that is open in it.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  isWide = false,
  children,
}: DialogProps) {
  const origin = useRef<HTMLElement>(null);
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    returnFocus(origin.current);
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={backdrop} data-on-paper="none">
          <Radix.Content
            className={isWide ? wideDialog : dialog}
            onOpenAutoFocus={() => {
              origin.current = focusOrigin();
            }}
            onCloseAutoFocus={giveFocusBack}
            onEscapeKeyDown={leaveEscapeToField}
            {...(description === undefined && { "aria-describedby": undefined })}
          >
            <Radix.Title className={dialogTitle}>{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className={dialogDescription}>{description}</Radix.Description>
            )}
            <div className={dialogBody}>{children}</div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={dialogActions}>{children}</div>;
}

function leaveEscapeToField(event: KeyboardEvent): void {
  const { target } = event;
  const hasList =
    target instanceof Element && target.matches('[role="combobox"][aria-expanded="true"]');
  if (hasList || isComposing(event)) event.preventDefault();
}
