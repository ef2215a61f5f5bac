import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslate } from "../messages/language.ts";
import { Button } from "./Button.tsx";
import { formButtons, nameForm } from "./name-form.css.ts";
import { TextField } from "./TextField.tsx";

interface Named {
  readonly name: string;
  readonly text: string;
}

/** How a word of the method shall be called, and what it means here. */
export function NameForm({
  labels,
  known,
  isPending,
  onKeep,
  onClose,
  children,
}: {
  readonly labels: Named;
  /** As it is called now, which follows what others write. */
  readonly known: Named;
  readonly isPending: boolean;
  /** @param was what the form began with, or what was told since of somebody else's name */
  readonly onKeep: (
    named: Named & { readonly was: Named },
    told: { readonly onSuccess: () => void; readonly onError: () => void },
  ) => void;
  readonly onClose: () => void;
  /** What was refused. */
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const [was, setWas] = useState<Named>({ name: known.name, text: known.text });
  const [name, setName] = useState(known.name);
  const [text, setText] = useState(known.text);
  // Whoever was told what it is called now may change that.
  const onError = () => setWas({ name: known.name, text: known.text });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onKeep({ name, text, was }, { onSuccess: onClose, onError });
  };
  return (
    <form className={nameForm} onSubmit={submit}>
      <TextField
        label={labels.name}
        value={name}
        maxLength={40}
        autoFocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextField
        label={labels.text}
        value={text}
        maxLength={600}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={formButtons}>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" disabled={isPending}>
          {t("app.keep")}
        </Button>
      </div>
      {children}
    </form>
  );
}
