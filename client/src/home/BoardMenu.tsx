import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil } from "lucide-react";
import type { BoardBody } from "@zentaikan/protocol/http";
import type { RefCallback } from "react";
import { boardTitle } from "../api/board-title.ts";
import { useChangeBoard } from "../api/customers.ts";
import { useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { RestingButton } from "../ui/RestingButton.tsx";
import { useReversibleArchive } from "./use-reversible-archive.ts";

interface BoardMenuProps {
  readonly board: BoardBody;
  readonly mayDuplicate: boolean;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
}

/** What may be done with a board of the list. */
export function BoardMenu(props: BoardMenuProps) {
  const translate = useTranslate();
  const label = translate("boardRow.menu", { title: boardTitle(props.board, translate) });
  return (
    <RestingButton icon={Ellipsis} label={label}>
      {({ ref, isPressed }) => (
        <OpenedMenu {...props} label={label} buttonRef={ref} isOpen={isPressed} />
      )}
    </RestingButton>
  );
}

interface OpenedMenuProps extends BoardMenuProps {
  readonly label: string;
  readonly buttonRef: RefCallback<HTMLElement> | undefined;
  readonly isOpen: boolean;
}

function OpenedMenu({
  board,
  mayDuplicate,
  onRename,
  onDuplicate,
  label,
  buttonRef,
  isOpen,
}: OpenedMenuProps) {
  const translate = useTranslate();
  const { mutateAsync } = useChangeBoard();
  const archive = useReversibleArchive((archived) =>
    mutateAsync({ id: board.id, change: { archived } }),
  );
  return (
    <Menu
      isOpenAtFirst={isOpen}
      trigger={<IconButton ref={buttonRef} icon={Ellipsis} label={label} />}
    >
      {board.abilities.includes("change") && (
        <MenuItem icon={Pencil} onSelect={onRename}>
          {translate("customer.rename")}
        </MenuItem>
      )}
      {mayDuplicate && (
        <MenuItem icon={Copy} onSelect={onDuplicate}>
          {translate("duplicate.open")}
        </MenuItem>
      )}
      {board.abilities.includes("archive") && (
        <MenuItem
          icon={board.archived ? ArchiveRestore : Archive}
          onSelect={() =>
            void archive(!board.archived, (speech) => boardTitle(board, speech.translate))
          }
        >
          {translate(board.archived ? "customer.restore" : "customer.archive")}
        </MenuItem>
      )}
    </Menu>
  );
}
