import { useState } from "react";
import { MAX_REASON_LENGTH } from "@zentaikan/board-model";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions } from "../../../ui/Dialog.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import * as styles from "./alternatives.css.ts";

/** Has one count from now on, and says of the others why they were not chosen; they stay, as they are. */
export function AdoptAlternative({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { alternatives } = useBoard();
  const { person } = useSession();
  const { said, nameOf } = useAlternatives();
  const others = said.all.filter((one) => one.id !== id);
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(
    () => new Map(others.map((one) => [one.id, one.refused?.reason ?? ""])),
  );
  return (
    <form
      className={styles.adopting}
      onSubmit={(event) => {
        event.preventDefault();
        alternatives.adopt(id, { author: person.id, refusals: reasons });
        onClose();
      }}
    >
      <p className={styles.quiet}>{t("alternatives.adoptHint")}</p>
      {others.map((one) => (
        <TextField
          key={one.id}
          label={t("alternatives.reasonOf", { name: nameOf(one.id) })}
          value={reasons.get(one.id) ?? ""}
          maxLength={MAX_REASON_LENGTH}
          onChange={({ currentTarget: { value } }) =>
            setReasons((before) => new Map([...before, [one.id, value]]))
          }
        />
      ))}
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" look="primary">
          {t("alternatives.adopt")}
        </Button>
      </DialogActions>
    </form>
  );
}
