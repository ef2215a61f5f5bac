import { useState } from "react";
import { useValue } from "tldraw";
import { harmlessName, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { changeNoteReaders, useGuestsWhoCame } from "../../../api/boards.ts";
import { useGuests } from "../../../api/comments.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { ReadersChoice } from "../../ground/parts/ReadersChoice.tsx";
import * as styles from "./notes.css.ts";

/** Which note of the record one looks at, who reads it, and the way to other readers. */
export function NoteReaders({
  record,
  party,
  mayEdit,
  onChoose,
}: {
  readonly record: string;
  readonly party: Party;
  readonly mayEdit: boolean;
  readonly onChoose: (party: Party) => void;
}) {
  const t = useTranslate();
  const { boardId, notes, internal, parties } = useBoard();
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const to = party === "internal" ? "customer" : "internal";
  const came = useGuestsWhoCame(boardId, isAsking && to === "internal");
  const guests = useGuests(boardId, parties) ?? [];
  const written = useValue(
    "written notes",
    () => (party === "internal" ? internal?.notes : notes)?.written.get().has(record) === true,
    [party, internal, notes, record],
  );
  const names = (people: readonly PersonBody[]) =>
    people.map(({ name }) => harmlessName(name)).join(t("readers.comma"));
  const consequence = () => {
    if (to === "customer") {
      return guests.length === 0
        ? t("notes.share.nobodyYet")
        : t("notes.share.text", { names: names(guests), count: guests.length });
    }
    if (came.data === undefined) return t("readers.asking");
    return came.data.length === 0
      ? t("notes.hide.nobodyCame")
      : t("notes.hide.text", { names: names(came.data) });
  };
  const change = async () => {
    setFailure(null);
    try {
      await changeNoteReaders(boardId, { record, party: to });
      setIsAsking(false);
      onChoose(to);
    } catch (error) {
      setFailure(error);
    }
  };
  const words = t(to === "internal" ? "readers.hide" : "readers.share");
  return (
    <div className={styles.readers}>
      <ReadersChoice party={party} onChoose={onChoose} />
      {mayEdit && written && (
        <Button look="quiet" onClick={() => setIsAsking(true)}>
          {words}
        </Button>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t(to === "internal" ? "notes.hide.title" : "notes.share.title")}
        description={consequence()}
      >
        <RefusalMessage error={failure ?? came.error} />
        <DialogActions>
          <Button look="quiet" onClick={() => setIsAsking(false)}>
            {t("app.cancel")}
          </Button>
          <Button
            look="primary"
            disabled={to === "internal" && came.data === undefined}
            onClick={() => void change()}
          >
            {words}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
