import { useId, useState } from "react";
import { useLocation } from "wouter";
import { CCPI8, PRESET_LINEUPS } from "@zentaikan/capital-graph";
import { BOARD_KINDS, type BoardKind } from "@zentaikan/protocol";
import { useCreateBoard } from "../api/customers.ts";
import { useLineups } from "../api/lineups.ts";
import { useStartFromPattern } from "../api/pattern-starts.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { boardPath } from "./board-path.ts";
import { PatternChoice, type ChosenPattern } from "./PatternChoice.tsx";
import { NameForm } from "./NameForm.tsx";
import { nameFormChoice, nameFormSelect } from "./name-form.css.ts";

interface NewBoardProps {
  readonly customerId: string;
  readonly onClose: () => void;
}

/** A board of a customer that may have others; its title can wait, its lineup can be changed later. */
export function NewBoard({ customerId, onClose }: NewBoardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const create = useCreateBoard();
  const start = useStartFromPattern();
  const [kind, setKind] = useState<BoardKind>("capital");
  const [lineup, setLineup] = useState(CCPI8.id);
  const [pattern, setPattern] = useState<ChosenPattern | null>(null);
  const maySeePatterns = useSession().abilities.includes("readSegments");
  const onSuccess = (made: { readonly id: string }) => navigate(boardPath(made));
  const submit = (title: string) => {
    const board = { customerId, lineup, ...(title !== "" && { title }) };
    if (pattern === null || kind !== "capital") create.mutate({ ...board, kind }, { onSuccess });
    else start.mutate({ ...board, pattern }, { onSuccess });
  };
  const problem = create.error ?? start.error;
  return (
    <NameForm
      label={translate("boardRow.title")}
      submitLabel={translate("customer.create")}
      hint={translate("boardRow.titleHint")}
      mayBeEmpty
      pending={create.isPending || start.isPending}
      problem={problem === null ? null : refusalSentence(problem, { language, translate })}
      onSubmit={submit}
      onCancel={onClose}
    >
      <KindChoice chosen={kind} onChoose={setKind} />
      {kind === "capital" && (
        <>
          <LineupChoice chosen={lineup} onChoose={setLineup} />
          {maySeePatterns && <PatternChoice chosen={pattern} onChoose={setPattern} />}
        </>
      )}
    </NameForm>
  );
}

/** Which of the two macro structures it shows, for good. */
function KindChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: BoardKind;
  readonly onChoose: (kind: BoardKind) => void;
}) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div className={nameFormChoice}>
      <label htmlFor={id}>{translate("kind.label")}</label>
      <select
        id={id}
        className={nameFormSelect}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          onChoose(BOARD_KINDS.find((kind) => kind === value) ?? chosen)
        }
      >
        {BOARD_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {translate(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function LineupChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (lineup: string) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const id = useId();
  const { data: histories } = useLineups();
  const lineups = histories?.map(({ newest }) => newest) ?? PRESET_LINEUPS;
  return (
    <div className={nameFormChoice}>
      <label htmlFor={id}>{translate("lineup.newBoard")}</label>
      <select
        id={id}
        className={nameFormSelect}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {lineups.map((lineup) => (
          <option key={lineup.id} value={lineup.id}>
            {lineup.name[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
