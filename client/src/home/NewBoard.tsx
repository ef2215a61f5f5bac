import { useId, useState } from "react";
import { useLocation } from "wouter";
import { CCPI8, PRESET_LINEUPS } from "@zentaikan/capital-graph";
import { useCreateBoard } from "../api/customers.ts";
import { useLineups } from "../api/lineups.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { boardPath } from "./board-path.ts";
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
  const [lineup, setLineup] = useState(CCPI8.id);
  const submit = (title: string) =>
    create.mutate(
      { customerId, lineup, ...(title !== "" && { title }) },
      {
        onSuccess: (made) => navigate(boardPath(made)),
      },
    );
  return (
    <NameForm
      label={translate("boardRow.title")}
      submitLabel={translate("customer.create")}
      hint={translate("boardRow.titleHint")}
      mayBeEmpty
      pending={create.isPending}
      problem={create.isError ? refusalSentence(create.error, { language, translate }) : null}
      onSubmit={submit}
      onCancel={onClose}
    >
      <LineupChoice chosen={lineup} onChoose={setLineup} />
    </NameForm>
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
