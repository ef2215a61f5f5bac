import type { ChainedCommands, Editor } from "@tiptap/core";
import { isInTable } from "@tiptap/pm/tables";
import {
  Bold,
  Code,
  Heading2,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  MessageSquarePlus,
  Quote,
  Redo2,
  Strikethrough,
  Table,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { Toolbar } from "radix-ui";
import { useState, type ReactNode } from "react";
import type { MessageId } from "../../../../messages/catalogue.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { IconButton } from "../../../../ui/IconButton.tsx";
import type { NoteSteps } from "../../../ground/note-steps.ts";
import * as styles from "../notes.css.ts";
import { LinkForm } from "./LinkForm.tsx";
import { isHeaderRow, TABLE_COMMANDS } from "./table-commands.ts";
import { TableMenu } from "./TableMenu.tsx";
import { useEditorChanges } from "./use-editor-changes.ts";

interface Tool {
  readonly icon: LucideIcon;
  readonly label: MessageId;
  readonly shortcut?: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
}

const structure: readonly Tool[] = [
  {
    icon: Heading2,
    label: "notes.tool.heading",
    isOn: (editor) => editor.isActive("heading"),
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    icon: List,
    label: "notes.tool.bullets",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    icon: ListOrdered,
    label: "notes.tool.numbers",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    icon: ListChecks,
    label: "notes.tool.tasks",
    isOn: (editor) => editor.isActive("taskList"),
    run: (chain) => chain.toggleTaskList(),
  },
  {
    icon: Quote,
    label: "notes.tool.quote",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (chain) => chain.toggleBlockquote(),
  },
];
const looks: readonly Tool[] = [
  {
    icon: Bold,
    label: "notes.tool.bold",
    shortcut: "Ctrl B",
    isOn: (editor) => editor.isActive("bold"),
    run: (chain) => chain.toggleBold(),
  },
  {
    icon: Italic,
    label: "notes.tool.italic",
    shortcut: "Ctrl I",
    isOn: (editor) => editor.isActive("italic"),
    run: (chain) => chain.toggleItalic(),
  },
  {
    icon: Strikethrough,
    label: "notes.tool.strike",
    isOn: (editor) => editor.isActive("strike"),
    run: (chain) => chain.toggleStrike(),
  },
  {
    icon: Code,
    label: "notes.tool.code",
    isOn: (editor) => editor.isActive("code"),
    run: (chain) => chain.toggleCode(),
  },
];

/** Everything of the editor that the tools show. */
function readTools(editor: Editor): string {
  const { state } = editor;
  const isTable = isInTable(state);
  const pressed = [...structure, ...looks].filter(({ isOn }) => isOn?.(editor));
  return JSON.stringify([
    pressed.map(({ label }) => label),
    editor.isActive("link"),
    isTable && isHeaderRow(state),
    isTable,
    state.selection.empty,
  ]);
}

/** One stop for Tab; arrow keys move within it. Who only reads has the comment, and the menu. */
export function NoteToolbar({
  editor,
  mayEdit,
  onComment,
  steps,
  onPicture,
  more,
}: {
  readonly editor: Editor;
  readonly mayEdit: boolean;
  /** Null for those who may not comment. */
  readonly onComment: (() => void) | null;
  readonly steps: NoteSteps;
  readonly onPicture: () => void;
  /** What else can be done with the note, also by who only reads. */
  readonly more: ReactNode;
}) {
  const t = useTranslate();
  useEditorChanges(editor, readTools);
  const [isLinking, setLinking] = useState(false);
  const isLink = editor.isActive("link");
  const isTable = isInTable(editor.state);
  const tools = (group: readonly Tool[]) =>
    group.map((tool) => (
      <Toolbar.Button key={tool.label} asChild>
        <IconButton
          icon={tool.icon}
          label={t(tool.label)}
          {...(tool.shortcut !== undefined && { shortcut: tool.shortcut })}
          className={styles.tool}
          aria-pressed={tool.isOn?.(editor)}
          onClick={() => tool.run(editor.chain().focus()).run()}
        />
      </Toolbar.Button>
    ));
  return (
    <>
      <Toolbar.Root className={styles.toolbar} aria-label={t("notes.tools")}>
        {mayEdit && tools(structure)}
        {mayEdit && isTable && <TableMenu editor={editor} />}
        {mayEdit && !isTable && (
          <Toolbar.Button asChild>
            <IconButton
              icon={Table}
              label={t("notes.tool.table")}
              className={styles.tool}
              onClick={() => {
                const { view } = editor;
                view.focus();
                TABLE_COMMANDS.insert(view.state, view.dispatch, view);
              }}
            />
          </Toolbar.Button>
        )}
        {mayEdit && (
          <Toolbar.Button asChild>
            <IconButton
              icon={ImagePlus}
              label={t("notes.tool.picture")}
              className={styles.tool}
              onClick={onPicture}
            />
          </Toolbar.Button>
        )}
        {mayEdit && tools(looks)}
        {mayEdit && (
          <Toolbar.Button asChild>
            <IconButton
              icon={Link2}
              label={t(isLink ? "notes.tool.unlink" : "notes.tool.link")}
              className={styles.tool}
              aria-pressed={isLink}
              disabled={!isLink && editor.state.selection.empty}
              onClick={() => {
                if (isLink) editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
                else setLinking(true);
              }}
            />
          </Toolbar.Button>
        )}
        {mayEdit && (
          <>
            <Toolbar.Button asChild>
              <IconButton
                icon={Undo2}
                label={t("notes.tool.undo")}
                shortcut="Ctrl Z"
                className={styles.tool}
                onClick={() => steps.undo()}
              />
            </Toolbar.Button>
            <Toolbar.Button asChild>
              <IconButton
                icon={Redo2}
                label={t("notes.tool.redo")}
                shortcut="Ctrl Y"
                className={styles.tool}
                onClick={() => steps.redo()}
              />
            </Toolbar.Button>
          </>
        )}
        {onComment !== null && (
          <Toolbar.Button asChild>
            <IconButton
              icon={MessageSquarePlus}
              label={t("notes.tool.comment")}
              className={styles.tool}
              disabled={editor.state.selection.empty}
              onClick={onComment}
            />
          </Toolbar.Button>
        )}
        {more}
      </Toolbar.Root>
      {isLinking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  );
}
