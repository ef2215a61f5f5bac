import type { Editor } from "@tiptap/core";
import {
  BetweenHorizontalStart,
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  TableProperties,
  Trash2,
  type LucideIcon,
} from "lucide-react";
import { Toolbar } from "radix-ui";
import type { MessageId } from "../../../../messages/catalogue.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { IconButton } from "../../../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../../../ui/Menu.tsx";
import * as styles from "../notes.css.ts";
import { isHeaderRow, TABLE_COMMANDS } from "./table-commands.ts";

interface Tool {
  readonly command: keyof typeof TABLE_COMMANDS;
  readonly icon: LucideIcon;
  readonly label: MessageId;
}

const growing: readonly Tool[] = [
  { command: "rowAbove", icon: BetweenHorizontalEnd, label: "notes.table.rowAbove" },
  { command: "rowBelow", icon: BetweenHorizontalStart, label: "notes.table.rowBelow" },
  { command: "columnLeft", icon: BetweenVerticalEnd, label: "notes.table.columnLeft" },
  { command: "columnRight", icon: BetweenVerticalStart, label: "notes.table.columnRight" },
];
const shrinking: readonly Tool[] = [
  { command: "deleteRow", icon: FoldVertical, label: "notes.table.deleteRow" },
  { command: "deleteColumn", icon: FoldHorizontal, label: "notes.table.deleteColumn" },
  { command: "deleteTable", icon: Trash2, label: "notes.table.delete" },
];

/**
 * What can be done to the table that the caret stands in. It is a menu in the place of one button:
 * tools that come with the caret would push the words away under the pointer, between the two
 * clicks that select a word.
 */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const { view } = editor;
  const item = (command: Tool["command"], icon: LucideIcon, label: MessageId) => (
    <MenuItem
      key={command}
      icon={icon}
      onSelect={() => TABLE_COMMANDS[command](view.state, view.dispatch, view)}
    >
      {t(label)}
    </MenuItem>
  );
  return (
    <Menu
      align="start"
      trigger={
        <Toolbar.Button asChild>
          <IconButton
            icon={TableProperties}
            label={t("notes.table.change")}
            className={styles.tool}
          />
        </Toolbar.Button>
      }
      onClosed={() => view.focus()}
    >
      {growing.map(({ command, icon, label }) => item(command, icon, label))}
      {item(
        "header",
        TableProperties,
        isHeaderRow(editor.state) ? "notes.table.noHeader" : "notes.table.header",
      )}
      <MenuSeparator />
      {shrinking.map(({ command, icon, label }) => item(command, icon, label))}
    </Menu>
  );
}
