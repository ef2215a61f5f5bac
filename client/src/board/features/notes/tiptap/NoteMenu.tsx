import type { Editor } from "@tiptap/core";
import { Download, Ellipsis, Printer } from "lucide-react";
import { Toolbar } from "radix-ui";
import { useTranslate } from "../../../../messages/language.ts";
import { IconButton } from "../../../../ui/IconButton.tsx";
import { Menu, MenuItem } from "../../../../ui/Menu.tsx";
import { saveFile } from "../../../../ui/save-file.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import * as styles from "../notes.css.ts";
import { targetOf } from "./note-reference.ts";
import { printNote } from "./print-note.ts";
import type { ReferenceNames } from "./reference-names.ts";

/** What a note can be taken away as, by whoever reads it. */
export function NoteMenu({
  editor,
  place,
  boardId,
  names,
}: {
  readonly editor: Editor;
  readonly place: string;
  readonly boardId: string;
  readonly names: ReferenceNames;
}) {
  const t = useTranslate();
  const save = () => {
    const text = writeMarkdown(editor.state.doc, {
      nameOf: (attrs) => names.nameOf(targetOf(attrs)).words,
      pictureAddress: (hash) => `${location.origin}/api/boards/${boardId}/assets/${hash}`,
    });
    saveFile(new Blob([`# ${place}\n\n${text}`], { type: "text/markdown" }), `${place}.md`);
  };
  return (
    <Menu
      trigger={
        <Toolbar.Button asChild>
          <IconButton icon={Ellipsis} label={t("notes.more")} className={styles.tool} />
        </Toolbar.Button>
      }
    >
      <MenuItem icon={Download} onSelect={save}>
        {t("notes.saveMarkdown")}
      </MenuItem>
      <MenuItem icon={Printer} onSelect={() => printNote(editor, place)}>
        {t("notes.print")}
      </MenuItem>
    </Menu>
  );
}
