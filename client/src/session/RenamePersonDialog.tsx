import { useState, type SubmitEvent } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useRenamePerson, useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

const longestName = 80;

interface RenamePersonDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function RenamePersonDialog({ open, onOpenChange }: RenamePersonDialogProps) {
  const translate = useTranslate();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={translate("person.rename")}
      description={translate("person.renameHint")}
    >
      <RenamePersonForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Mounted with the dialog, so that it starts from the name of that moment. */
function RenamePersonForm({ onDone }: { readonly onDone: () => void }) {
  const translate = useTranslate();
  const { person } = useSession();
  const rename = useRenamePerson();
  const [name, setName] = useState(person.name);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === "" || trimmed === person.name) return onDone();
    rename.mutate(trimmed, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={translate("person.name")}
        value={name}
        maxLength={longestName}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <RefusalMessage error={rename.error} />
      <DialogActions>
        <Button look="quiet" onClick={onDone}>
          {translate("app.cancel")}
        </Button>
        <Button look="primary" type="submit" disabled={rename.isPending}>
          {translate("app.keep")}
        </Button>
      </DialogActions>
    </form>
  );
}
