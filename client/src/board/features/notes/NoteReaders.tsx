import { useState } from "react";
import { useValue } from "tldraw";
import { otherParty, type Party } from "@zentaikan/protocol";
import { changeNoteReaders, useGuestsWhoCame } from "../../../api/boards.ts";
import { useBoard } from "../../ground/board-context.ts";
import { ReadersChoice } from "../../ground/parts/ReadersChoice.tsx";
import { ReadersQuestion } from "../../ground/parts/ReadersQuestion.tsx";
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
  const { boardId, notes, internal } = useBoard();
  const [isAsking, setIsAsking] = useState(false);
  const to = otherParty(party);
  const came = useGuestsWhoCame(boardId, isAsking && to === "internal");
  const shown = party === "internal" ? internal?.notes : notes;
  const isWritten = useValue("is written", () => shown?.written.get().has(record) === true, [
    shown,
    record,
  ]);
  return (
    <div data-on-paper="none" className={styles.readers}>
      <ReadersChoice party={party} onChoose={onChoose} />
      {mayEdit && isWritten && (
        <ReadersQuestion
          of="notes"
          to={to}
          knownBy={came.data}
          error={came.error}
          onAsk={setIsAsking}
          onChange={async () => {
            await changeNoteReaders(boardId, { record, party: to });
            onChoose(to);
          }}
        />
      )}
    </div>
  );
}
