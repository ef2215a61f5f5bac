import { Users } from "lucide-react";
import type { CommentMention } from "@zentaikan/board-model";
import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { useTranslate } from "../../../messages/language.ts";
import { useToldApart } from "../../ground/words/use-told-apart.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import * as styles from "./comments.css.ts";
import * as writing from "./composer.css.ts";

/** Whom the comment may call; the focus stays in the text. */
export function MentionChoices({
  id,
  choices,
  active,
  people,
  onChoose,
}: {
  readonly id: string;
  readonly choices: readonly CommentMention[];
  readonly active: number;
  readonly people: readonly BoardPersonBody[];
  readonly onChoose: (mention: CommentMention) => void;
}) {
  const t = useTranslate();
  const more = useToldApart(people);
  return (
    <ul id={id} role="listbox" aria-label={t("comments.mentions")} className={writing.mentions}>
      {choices.map((choice, index) => {
        const person =
          choice.kind === "person"
            ? people.find((one) => one.person.id === choice.person)?.person
            : undefined;
        return (
          <li
            key={`${choice.kind} ${choice.kind === "person" ? choice.person : choice.role}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={writing.mentionChoice}
            // Before the text loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(choice);
            }}
          >
            {person === undefined ? <Users size={16} aria-hidden /> : <Avatar person={person} />}
            <span className={writing.mentionName}>{choice.name}</span>
            <span className={styles.hint}>
              {choice.kind === "role" ? t("comments.roleHint") : more.get(choice.person)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
