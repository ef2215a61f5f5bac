import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { menu, menuCheck, menuHeading, menuItem, menuSeparator } from "./menu.css.ts";

interface MenuProps {
  /** The button that opens the menu: one element that takes a ref and event handlers. */
  readonly trigger: ReactElement;
  readonly align?: "start" | "end";
  /** It was asked for by what stood in its place. */
  readonly isOpenAtFirst?: boolean;
  /** Takes the focus once the menu has closed, in place of its button. */
  readonly onClosed?: () => void;
  readonly children: ReactNode;
}

export function Menu({
  trigger,
  align = "end",
  isOpenAtFirst = false,
  onClosed,
  children,
}: MenuProps) {
  return (
    // Not modal: the page stays readable behind a menu, and what an item opens may take the focus.
    <DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            if (onClosed === undefined) return;
            event.preventDefault();
            onClosed();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon: Icon, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item className={menuItem} disabled={disabled} onSelect={onSelect}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </DropdownMenu.Item>
  );
}

/** One of several of which one is so. */
export function MenuChoice({
  isChosen,
  onSelect,
  children,
}: {
  readonly isChosen: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}) {
  return (
    <DropdownMenu.CheckboxItem className={menuItem} checked={isChosen} onSelect={onSelect}>
      <span className={menuCheck}>
        <DropdownMenu.ItemIndicator>
          <Check size={16} strokeWidth={1.75} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className={menuHeading}>{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={menuSeparator} />;
}
