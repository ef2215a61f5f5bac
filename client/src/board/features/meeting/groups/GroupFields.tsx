import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import * as styles from "../meeting.css.ts";
import type { SeatedMeeting } from "../seated-meeting.ts";
import { ALONE, divideEvenly, type GroupDraft } from "./group-draft.ts";

/** More than a facilitator goes round in. */
const mostOffered = 10;

/** Whether each draws alone, or small groups do: divided at random, and changed by hand. */
export function GroupFields({
  here,
  draft,
  onChange,
}: {
  readonly here: SeatedMeeting["here"];
  readonly draft: GroupDraft;
  readonly onChange: (draft: GroupDraft) => void;
}) {
  const t = useTranslate();
  const { names, of } = draft;
  const people = here.map(({ person }) => person.id);
  const nameOf = (at: number) =>
    names[at] ?? t("meeting.together.usual", { letter: String.fromCodePoint(65 + at) });
  const most = Math.min(mostOffered, Math.max(2, people.length));
  const counts = ["0", ...Array.from({ length: most - 1 }, (_, at) => String(at + 2))];
  const choices = [
    { value: "", words: t("meeting.together.alone") },
    ...names.map((name, at) => ({ value: String(at), words: name })),
  ];
  return (
    <>
      <SelectField
        label={t("meeting.together.how")}
        value={String(names.length)}
        choices={counts.map((value) => ({
          value,
          words: t("meeting.together.howOf", { count: Number(value) }),
        }))}
        onChoose={(value) => {
          const all = Array.from({ length: Number(value) }, (_, at) => nameOf(at));
          onChange(all.length === 0 ? ALONE : divideEvenly(people, all));
        }}
      />
      {names.length > 0 && (
        <fieldset className={styles.groupFields}>
          <legend className={styles.heading}>{t("meeting.together")}</legend>
          {names.map((name, at) => (
            <TextField
              // oxlint-disable-next-line react/no-array-index-key -- its place is what it is known by
              key={at}
              label={t("meeting.together.name", { number: at + 1 })}
              value={name}
              maxLength={60}
              onChange={({ currentTarget }) =>
                onChange({ names: names.with(at, currentTarget.value), of })
              }
            />
          ))}
          <ul className={styles.list}>
            {here.map(({ person }) => (
              <li key={person.id} className={styles.person}>
                <span className={styles.name}>{person.name}</span>
                <SelectField
                  label={t("meeting.together.of", { name: person.name })}
                  labelHidden
                  value={String(of.get(person.id) ?? "")}
                  choices={choices}
                  onChoose={(value) => {
                    const next = new Map(of);
                    if (value === "") next.delete(person.id);
                    else next.set(person.id, Number(value));
                    onChange({ names, of: next });
                  }}
                />
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={() => onChange(divideEvenly(people, names))}>
            {t("meeting.together.again")}
          </Button>
        </fieldset>
      )}
    </>
  );
}
