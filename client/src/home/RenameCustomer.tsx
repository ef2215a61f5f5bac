import type { CustomerBody } from "@zentaikan/protocol/http";
import { useChangeCustomer } from "../api/customers.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { NameForm } from "./NameForm.tsx";
import { useKnownName } from "./use-known-name.ts";

interface RenameCustomerProps {
  readonly customer: CustomerBody;
  readonly onClose: () => void;
}

/** Stands above the customer while its name is being written. */
export function RenameCustomer({ customer, onClose }: RenameCustomerProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const rename = useChangeCustomer();
  const current = customer.name[language];
  const { was, meet, isOvertaken } = useKnownName(current);
  const submit = (name: string) =>
    name === current
      ? onClose()
      : rename.mutate(
          { id: customer.id, change: { name, was } },
          { onSuccess: onClose, onError: meet },
        );
  return (
    <NameForm
      label={translate("customer.name")}
      submitLabel={translate("app.keep")}
      initial={current}
      {...(isOvertaken && { hint: translate("rename.overtaken", { name: current }) })}
      pending={rename.isPending}
      problem={rename.isError ? refusalSentence(rename.error, { language, translate }) : null}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}
