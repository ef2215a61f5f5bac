import { isEqual, useComputed, useValue, type Editor } from "tldraw";
import type { PersonBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../../messages/language.ts";
import { personInitial } from "../../ui/person-initial.ts";
import { useBoard } from "../ground/board-context.ts";
import * as styles from "./room.css.ts";

/** Who has the board open; a click on somebody follows their view. */
export function PeopleStrip({ editor, me }: { readonly editor: Editor; readonly me: PersonBody }) {
  const t = useTranslate();
  const others = useValue(useComputed("people", () => peopleBeside(editor), { isEqual }, [editor]));
  const { following } = useBoard();
  const followed = useValue(following.followed)?.person;
  return (
    <ul className={styles.people} aria-label={t("board.people")}>
      {others.map(({ userId, userName, color }) => {
        const id = userId.slice("user:".length);
        const isFollowed = followed === id;
        const label = t(isFollowed ? "board.unfollow" : "board.follow", { name: userName });
        return (
          <li key={userId}>
            <button
              type="button"
              className={`${styles.person} ${isFollowed ? styles.personFollowed : ""}`}
              style={{ background: color }}
              title={label}
              aria-label={label}
              aria-pressed={isFollowed}
              onClick={() => (isFollowed ? following.stop() : following.start(id))}
            >
              {personInitial(userName)}
            </button>
          </li>
        );
      })}
      <li>
        <span
          className={styles.person}
          style={{ background: me.color }}
          title={`${me.name}(${t("person.you")})`}
        >
          {personInitial(me.name)}
        </span>
      </li>
    </ul>
  );
}

/** Without where their cursors are: those move at every moment. */
function peopleBeside(editor: Editor) {
  return editor
    .getCollaborators()
    .map(({ userId, userName, color }) => ({ userId, userName, color }));
}
