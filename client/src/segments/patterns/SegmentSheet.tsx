import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import { useState, type SubmitEvent } from "react";
import { useChangePattern } from "../../api/patterns.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import * as styles from "./patterns.css.ts";
import { ReasonArea } from "./ReasonArea.tsx";

interface SegmentSheetProps {
  readonly segment: AdoptedSegmentBody;
  readonly onClose: () => void;
}

/** Name, description, and whether anybody is placed in it. A name moves nobody. */
export function SegmentSheet({ segment, onClose }: SegmentSheetProps) {
  const t = useTranslate();
  const language = useLanguage();
  const change = useChangePattern(segment.id);
  // What stood there when it was opened: a colleague's word meanwhile is refused, not overwritten.
  const [was] = useState({ name: segment.name, description: segment.description });
  const [name, setName] = useState(was.name);
  const [description, setDescription] = useState(was.description);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const changed = {
      ...(name.trim() !== was.name && { name: name.trim() }),
      ...(description.trim() !== was.description && { description: description.trim() }),
    };
    if (Object.keys(changed).length === 0) return onClose();
    // Fields that are not changed are none of its business.
    const known = {
      ...("name" in changed && { name: was.name }),
      ...("description" in changed && { description: was.description }),
    };
    change.mutate({ ...changed, was: known }, { onSuccess: onClose });
  };
  const { retired } = segment;
  const turn = () => change.mutate({ retired: !retired, was: { retired } }, { onSuccess: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("pattern.sheet")}
      description={t("pattern.sheet.text")}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t("pattern.name")}
          value={name}
          maxLength={80}
          placeholder={segment.autoName[language]}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <ReasonArea
          label={t("pattern.description")}
          value={description}
          maxLength={2000}
          onChange={setDescription}
        />
        <p className={styles.quiet}>
          {t(retired ? "pattern.takeBack.text" : "pattern.retire.text")}
        </p>
        <RefusalMessage error={change.error} />
        <DialogActions>
          <Button look="quiet" className={styles.apart} disabled={change.isPending} onClick={turn}>
            {t(retired ? "pattern.takeBack" : "pattern.retire")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button look="primary" type="submit" disabled={change.isPending}>
            {t("app.keep")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
