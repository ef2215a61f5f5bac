import type { BoardBody } from "@zentaikan/protocol/http";
import { useMemo, useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useCustomers, useDuplicateBoard } from "../api/customers.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { SearchedField } from "../ui/SearchedField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { boardPath } from "./board-path.ts";
import * as styles from "./duplicate-board.css.ts";
import { TAKEN_PARTS, takenParts, type TakenPart } from "./duplicate-choice.ts";

interface DuplicateBoardProps {
  readonly board: Pick<BoardBody, "id" | "title" | "customerId">;
  readonly onClose: () => void;
}

/** Asks for whom a copy is, what it is called and what goes along, and opens it. */
export function DuplicateBoard({ board, onClose }: DuplicateBoardProps) {
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const duplicate = useDuplicateBoard(board.id);
  const [customerId, setCustomerId] = useState(board.customerId);
  const [title, setTitle] = useState(() =>
    translate("duplicate.copyOf", { title: boardTitle(board, translate) }).slice(0, LONGEST_TITLE),
  );
  const [said, setSaid] = useState<ReadonlyMap<TakenPart, boolean>>(new Map());
  const isSame = customerId === board.customerId;
  const parts = takenParts(isSame, said);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    duplicate.mutate(
      { customerId, title, ...parts },
      { onSuccess: (made) => navigate(boardPath(made)) },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={translate("duplicate.heading")}
      description={translate("duplicate.text")}
    >
      <form className={styles.form} onSubmit={submit}>
        <CustomerChoice own={board.customerId} chosen={customerId} onChoose={setCustomerId} />
        <TextField
          label={translate("duplicate.title")}
          value={title}
          maxLength={LONGEST_TITLE}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
        <fieldset className={styles.parts}>
          <legend className={styles.legend}>{translate("duplicate.takes")}</legend>
          {TAKEN_PARTS.map((part) => (
            <label key={part} className={styles.part}>
              <input
                type="checkbox"
                checked={parts[part]}
                onChange={() => setSaid(new Map([...said, [part, !parts[part]]]))}
              />
              {translate(`duplicate.part.${part}`)}
            </label>
          ))}
        </fieldset>
        {!isSame && <p className={styles.warning}>{translate("duplicate.otherCustomer")}</p>}
        <RefusalMessage error={duplicate.error} />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {translate("app.cancel")}
          </Button>
          <Button
            look="primary"
            type="submit"
            disabled={duplicate.isPending || title.trim() === ""}
          >
            {translate("duplicate.submit")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const LONGEST_TITLE = 120;

function CustomerChoice({
  own,
  chosen,
  onChoose,
}: {
  readonly own: string;
  readonly chosen: string;
  readonly onChoose: (customerId: string) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data: customers } = useCustomers();
  const choices = useMemo(() => {
    const others = (customers ?? []).filter(({ id, archived }) => id !== own && !archived);
    const ownFirst = [...(customers ?? []).filter(({ id }) => id === own), ...others];
    return ownFirst.map(({ id, name }) => ({
      value: id,
      words:
        id === own ? translate("duplicate.sameCustomer", { name: name[language] }) : name[language],
    }));
  }, [customers, own, language, translate]);
  return (
    <SearchedField
      label={translate("duplicate.customer")}
      value={chosen}
      choices={choices}
      onChoose={onChoose}
    />
  );
}
