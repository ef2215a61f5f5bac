import { Archive, ArchiveRestore, Ellipsis, Merge, Pencil, Plus } from "lucide-react";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { RefCallback } from "react";
import { useChangeCustomer } from "../api/customers.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { RestingButton } from "../ui/RestingButton.tsx";
import { useReversibleArchive } from "./use-reversible-archive.ts";

interface CustomerMenuProps {
  readonly customer: CustomerBody;
  readonly onSheet: () => void;
  readonly onMerge: () => void;
  readonly onNewBoard: () => void;
}

/** What may be done with a customer of the list. */
export function CustomerMenu(props: CustomerMenuProps) {
  const label = useTranslate()("customer.menu", { name: props.customer.name[useLanguage()] });
  return (
    <RestingButton icon={Ellipsis} label={label}>
      {({ ref, isPressed }) => (
        <OpenedMenu {...props} label={label} buttonRef={ref} isOpen={isPressed} />
      )}
    </RestingButton>
  );
}

interface OpenedMenuProps extends CustomerMenuProps {
  readonly label: string;
  readonly buttonRef: RefCallback<HTMLElement> | undefined;
  readonly isOpen: boolean;
}

function OpenedMenu({
  customer,
  onSheet,
  onMerge,
  onNewBoard,
  label,
  buttonRef,
  isOpen,
}: OpenedMenuProps) {
  const translate = useTranslate();
  const { mutateAsync } = useChangeCustomer();
  const archive = useReversibleArchive((archived) =>
    mutateAsync({ id: customer.id, change: { archived } }),
  );
  const { archived } = customer;
  return (
    <Menu
      align="start"
      isOpenAtFirst={isOpen}
      trigger={<IconButton ref={buttonRef} icon={Ellipsis} label={label} />}
    >
      <MenuItem icon={Plus} onSelect={onNewBoard}>
        {translate("boardRow.new")}
      </MenuItem>
      <MenuItem icon={Pencil} onSelect={onSheet}>
        {translate("sheet.open")}
      </MenuItem>
      <MenuItem icon={Merge} onSelect={onMerge}>
        {translate("merge.open")}
      </MenuItem>
      <MenuItem
        icon={archived ? ArchiveRestore : Archive}
        onSelect={() => void archive(!archived, (speech) => customer.name[speech.language])}
      >
        {translate(archived ? "customer.restore" : "customer.archive")}
      </MenuItem>
    </Menu>
  );
}
