import type { BoardBody } from "@zentaikan/protocol/http";
import { useChangeBoard } from "../api/customers.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { NameForm } from "./NameForm.tsx";
import { useKnownName } from "./use-known-name.ts";

interface RenameBoardProps {
  readonly board: BoardBody;
  readonly onClose: () => void;
}

/** Takes the place of the title while a new one is being written. */
export function RenameBoard({ board, onClose }: RenameBoardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const rename = useChangeBoard();
  const { was, meet, isOvertaken } = useKnownName(board.title);
  const submit = (title: string) =>
    title === board.title
      ? onClose()
      : rename.mutate(
          { id: board.id, change: { title, was } },
          { onSuccess: onClose, onError: meet },
        );
  return (
    <NameForm
      label={translate("boardRow.title")}
      submitLabel={translate("app.keep")}
      initial={board.title}
      {...(isOvertaken && { hint: translate("rename.overtaken", { name: board.title }) })}
      pending={rename.isPending}
      problem={rename.isError ? refusalSentence(rename.error, { language, translate }) : null}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}
