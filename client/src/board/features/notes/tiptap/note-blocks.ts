import type { Editor } from "@tiptap/core";
import { isInTable } from "@tiptap/pm/tables";
import {
  AtSign,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Image,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Pilcrow,
  Quote,
  Table,
  type LucideIcon,
} from "lucide-react";
import type { MessageId } from "../../../../messages/catalogue.ts";
import { foldText } from "../../../../ui/fold-text.ts";
import { TABLE_COMMANDS } from "./table-commands.ts";

/** Something that `/` puts into a note, by the words in which people look for it. */
interface NoteBlock {
  readonly label: MessageId;
  readonly icon: LucideIcon;
  /** In kana, in letters and in English, whatever the language of the page. */
  readonly terms: readonly string[];
  readonly isOffered?: (editor: Editor) => boolean;
  readonly run: (editor: Editor, asked: { readonly askForPicture: () => void }) => void;
}

const heading = (level: 1 | 2 | 3, icon: LucideIcon): NoteBlock => ({
  label: `notes.block.heading${level}`,
  icon,
  terms: [`みだし${level}`, `midasi${level}`, `midashi${level}`, `heading${level}`, `h${level}`],
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
});

const blocks: readonly NoteBlock[] = [
  {
    label: "notes.block.text",
    icon: Pilcrow,
    terms: ["ほんぶん", "honbun", "だんらく", "danraku", "text", "paragraph"],
    run: (editor) => editor.chain().focus().setParagraph().run(),
  },
  heading(1, Heading1),
  heading(2, Heading2),
  heading(3, Heading3),
  {
    label: "notes.tool.bullets",
    icon: List,
    terms: ["かじょうがき", "kajougaki", "りすと", "risuto", "list", "bullet"],
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: "notes.tool.numbers",
    icon: ListOrdered,
    terms: ["ばんごう", "bangou", "すうじ", "suuji", "number", "ordered"],
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: "notes.tool.tasks",
    icon: ListChecks,
    terms: ["やること", "yarukoto", "たすく", "tasuku", "todo", "to-do", "task", "check"],
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    label: "notes.block.table",
    icon: Table,
    terms: ["ひょう", "hyou", "hyo", "てーぶる", "table", "grid"],
    isOffered: ({ state }) => !isInTable(state),
    run: ({ view }) => {
      view.focus();
      TABLE_COMMANDS.insert(view.state, view.dispatch, view);
    },
  },
  {
    label: "notes.block.picture",
    icon: Image,
    terms: ["がぞう", "gazou", "しゃしん", "shashin", "syasin", "え", "picture", "image", "photo"],
    run: (_editor, { askForPicture }) => askForPicture(),
  },
  {
    label: "notes.tool.quote",
    icon: Quote,
    terms: ["いんよう", "inyou", "inyo", "quote"],
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: "notes.block.code",
    icon: Code,
    terms: ["こーど", "ko-do", "code", "pre"],
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    label: "notes.block.divider",
    icon: Minus,
    terms: ["くぎり", "kugiri", "せん", "sen", "divider", "line", "hr"],
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    label: "notes.block.reference",
    icon: AtSign,
    terms: ["ひと", "hito", "さんしょう", "sanshou", "めんしょん", "mention", "reference", "@"],
    run: (editor) => editor.chain().focus().insertContent("@").run(),
  },
];

/** Those that somebody may mean who has written so much; a syllable that is being typed may be unfinished. */
export function findBlocks(
  written: string,
  { editor, labelOf }: { readonly editor: Editor; readonly labelOf: (id: MessageId) => string },
): readonly NoteBlock[] {
  const wanted = foldText(written).replace(/(?<=[\u3041-\u3096])[a-z]{1,2}$/u, "");
  return blocks.filter(({ label, terms, isOffered }) => {
    if (isOffered !== undefined && !isOffered(editor)) return false;
    const isTerm = terms.some((term) => foldText(term).startsWith(wanted));
    return isTerm || foldText(labelOf(label)).includes(wanted);
  });
}
