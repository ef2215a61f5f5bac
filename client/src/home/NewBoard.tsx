import { useLocation } from "wouter";
import { useCreateBoard } from "../api/customers.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { boardPath } from "./board-path.ts";
import { NameForm } from "./NameForm.tsx";

export interface NewBoardProps {
  readonly customerId: string;
  readonly onClose: () => void;
}

/** A board of a customer that may have others; its title can wait. */
export function NewBoard({ customerId, onClose }: NewBoardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const create = useCreateBoard();
  const submit = (title: string) =>
    create.mutate(title === "" ? { customerId } : { customerId, title }, {
      onSuccess: (made) => navigate(boardPath(made)),
    });
  return (
    <NameForm
      label={translate("boardRow.title")}
      submitLabel={translate("customer.create")}
      hint={translate("boardRow.titleHint")}
      mayBeEmpty
      pending={create.isPending}
      problem={create.isError ? refusalSentence(create.error, { language, translate }) : null}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}
