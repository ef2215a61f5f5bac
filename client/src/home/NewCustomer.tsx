import { useLocation } from "wouter";
import { useCreateCustomer } from "../api/customers.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { boardPath } from "./board-path.ts";
import { NameForm } from "./NameForm.tsx";

/** A name, Enter, and the first board is open. */
export function NewCustomer({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const create = useCreateCustomer();
  return (
    <NameForm
      label={translate("customer.name")}
      submitLabel={translate("customer.create")}
      hint={translate("customer.nameHint")}
      pending={create.isPending}
      problem={create.isError ? refusalSentence(create.error, { language, translate }) : null}
      onSubmit={(name) => create.mutate(name, { onSuccess: (made) => navigate(boardPath(made)) })}
      onCancel={onClose}
    />
  );
}
