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
import type { MessageId } from "../../../messages/catalogue.ts";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import * as styles from "../notes.css.ts";
import { isHeaderRow, TABLE_COMMANDS } from "./table-commands.ts";

const tools: readonly [command: keyof typeof TABLE_COMMANDS, icon: LucideIcon, label: MessageId][] =
  [
    ["rowAbove", BetweenHorizontalEnd, "notes.table.rowAbove"],
    ["rowBelow", BetweenHorizontalStart, "notes.table.rowBelow"],
    ["columnLeft", BetweenVerticalEnd, "notes.table.columnLeft"],
    ["columnRight", BetweenVerticalStart, "notes.table.columnRight"],
    ["header", TableProperties, "notes.table.header"],
    ["deleteRow", FoldVertical, "notes.table.deleteRow"],
    ["deleteColumn", FoldHorizontal, "notes.table.deleteColumn"],
    ["deleteTable", Trash2, "notes.table.delete"],
  ];

/** What can be done to the table that the caret stands in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  return (
    <>
      {tools.map(([command, icon, label]) => (
        <Toolbar.Button key={command} asChild>
          <IconButton
            icon={icon}
            label={t(label)}
            className={styles.tool}
            aria-pressed={command === "header" ? isHeaderRow(editor.state) : undefined}
            onClick={() => {
              const { view } = editor;
              view.focus();
              TABLE_COMMANDS[command](view.state, view.dispatch, view);
            }}
          />
        </Toolbar.Button>
      ))}
    </>
  );
}
