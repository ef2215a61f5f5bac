import { useEffect } from "react";
import { SUBJECT_NAMES } from "@zentaikan/capital-graph";
import type { AgreedSubject, Party, Role } from "@zentaikan/protocol";
import { useBoardPeople } from "../../../api/comments.ts";
import { useSightings } from "../../../api/agreements.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { useToldApart } from "../../ground/words/use-told-apart.ts";
import * as styles from "./agreement.css.ts";
import { ABLE_ROLES, isSameAsked, type Asked } from "./asked.ts";

/** Who is asked: everybody in a role, and single people besides. */
export function AskedChoice({
  subject,
  party,
  asked,
  onChange,
}: {
  readonly subject: AgreedSubject;
  readonly party: Party;
  readonly asked: readonly Asked[];
  readonly onChange: (asked: readonly Asked[]) => void;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data: people = [], refetch } = useBoardPeople(boardId, party);
  const more = useToldApart(people);
  // Whoever came a moment ago is to be asked too.
  useEffect(() => void refetch(), [refetch]);
  const has = (one: Asked) => asked.some((other) => isSameAsked(one, other));
  const toggle = (one: Asked) =>
    onChange(has(one) ? asked.filter((other) => !isSameAsked(one, other)) : [...asked, one]);
  const able = people.filter(({ role }) => ABLE_ROLES.includes(role));
  const what = SUBJECT_NAMES[subject][useLanguage()];
  const { data: sightings = [] } = useSightings(boardId, subject);
  const saw = new Map(sightings.map((one) => [one.personId, one.saw]));
  const withSight = (person: { readonly id: string; readonly name: string }): string => {
    const sight = saw.get(person.id);
    return sight === undefined
      ? person.name
      : t("agreement.choice", {
          name: person.name,
          stage: t(`agreement.saw.${sight}`, { what }),
        });
  };
  const names = (role: Role) =>
    people.filter((one) => one.role === role).map(({ person }) => withSight(person));
  const isAsked = ({ person, role }: (typeof people)[number]) =>
    has({ kind: "role", role }) || has({ kind: "person", person: person.id });
  const all = able.filter(isAsked);
  const seen = all.filter(({ person }) => saw.get(person.id) === "now");
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("agreement.asked")}</legend>
      {ABLE_ROLES.map((role) => (
        <label key={role} className={styles.check}>
          <input
            type="checkbox"
            checked={has({ kind: "role", role })}
            onChange={() => toggle({ kind: "role", role })}
          />
          <span>
            {t("agreement.everyone", { role: t(`comments.role.${role}`) })}
            <span className={styles.names}>
              {names(role).length === 0
                ? t("agreement.nobodyYet")
                : names(role).join(t("agreement.comma"))}
            </span>
          </span>
        </label>
      ))}
      <details>
        <summary className={styles.summary}>{t("agreement.byName")}</summary>
        {able.map(({ person }) => (
          <label key={person.id} className={styles.check}>
            <input
              type="checkbox"
              checked={has({ kind: "person", person: person.id })}
              onChange={() => toggle({ kind: "person", person: person.id })}
            />
            <span>
              {withSight(person)}
              <span className={styles.names}>{more.get(person.id)}</span>
            </span>
          </label>
        ))}
      </details>
      {all.length > 0 && sightings.length > 0 && (
        <p className={styles.quiet} data-testid="sightings">
          {t("agreement.saw", {
            all: all.length,
            seen: seen.length,
            what,
          })}
        </p>
      )}
    </fieldset>
  );
}
