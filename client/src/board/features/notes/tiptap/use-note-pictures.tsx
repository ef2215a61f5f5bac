import type { Editor } from "@tiptap/core";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { XmlFragment } from "yjs";
import type { Party } from "@zentaikan/protocol";
import { useTranslate } from "../../../../messages/language.ts";
import { IMAGE_TYPES } from "../../../canvas/content/take-in-content.ts";
import { useContentRefusal } from "../../../canvas/content/use-content-refusal.ts";
import { insertPictures, type NotePictures } from "./note-pictures.ts";

/** Where pictures of a note go, and the way to choose some. */
export function useNotePictures({
  boardId,
  party,
  note,
}: {
  readonly boardId: string;
  readonly party: Party;
  readonly note: XmlFragment;
}): {
  readonly kept: NotePictures;
  readonly waiting: number;
  readonly ask: (editor: Editor) => void;
  readonly input: ReactNode;
} {
  const t = useTranslate();
  const onRefused = useContentRefusal();
  const [waiting, setWaiting] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const asking = useRef<Editor | null>(null);
  const kept = useMemo<NotePictures>(
    () => ({
      note,
      uploadPath: `/api/boards/${boardId}/assets?party=${party}`,
      onRefused,
      onWaiting: (change) => setWaiting((count) => count + change),
    }),
    [note, boardId, party, onRefused],
  );
  return {
    kept,
    waiting,
    ask: (editor) => {
      asking.current = editor;
      field.current?.click();
    },
    input: (
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={IMAGE_TYPES.join(",")}
        aria-label={t("notes.tool.picture")}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same picture may be chosen again.
          currentTarget.value = "";
          const editor = asking.current;
          if (editor === null || editor.isDestroyed || files.length === 0) return;
          editor.commands.focus();
          const at = editor.state.selection.from;
          void insertPictures(editor, { files, at, pictures: kept });
        }}
      />
    ),
  };
}
