import { isEqual, useComputed, useValue, type Editor } from "tldraw";
import type { PersonBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../../messages/language.ts";
import { Menu, MenuChoice, MenuSeparator } from "../../ui/Menu.tsx";
import { personInitial } from "../../ui/person-initial.ts";
import { useBoard } from "../ground/board-context.ts";
import { fewCursors } from "./crowd.ts";
import * as styles from "./room.css.ts";

/** As many as the bar has room for beside its tools; the others stand in a list, by name. */
const mostInStrip = 7;

/** Who has the board open; a click on somebody follows their view. */
export function PeopleStrip({ editor, me }: { readonly editor: Editor; readonly me: PersonBody }) {
  const t = useTranslate();
  const { following, cursors } = useBoard();
  const others = useValue(useComputed("people", () => peopleBeside(editor), { isEqual }, [editor]));
  const followed = useValue(following.followed)?.person;
  const leading = useValue(cursors.leading);
  const showsAll = useValue(cursors.all);
  const isMany = others.length > mostInStrip + 1;
  // Whom one follows, and who leads, stand before the rest where not all have room; else all stay.
  const weight = ({ id }: { readonly id: string }): number =>
    id === followed ? 0 : leading.has(id) ? 1 : 2;
  const sorted = isMany ? others.toSorted((one, other) => weight(one) - weight(other)) : others;
  const inStrip = isMany ? sorted.slice(0, mostInStrip) : sorted;
  const turn = (id: string) => (id === followed ? following.stop() : following.start(id));
  return (
    <ul className={styles.people} aria-label={t("board.people")}>
      {inStrip.map(({ id, name, color }) => {
        const isFollowed = followed === id;
        const label = t(isFollowed ? "board.unfollow" : "board.follow", { name });
        return (
          <li key={id}>
            <button
              type="button"
              className={`${styles.person} ${isFollowed ? styles.personFollowed : ""}`}
              style={{ background: color }}
              title={label}
              aria-label={label}
              aria-pressed={isFollowed}
              onClick={() => turn(id)}
            >
              {personInitial(name)}
            </button>
          </li>
        );
      })}
      {isMany && (
        <li>
          <Menu
            trigger={
              <button
                type="button"
                className={styles.morePeople}
                aria-label={t("board.morePeople", { count: sorted.length + 1 })}
              >
                +{sorted.length - mostInStrip}
              </button>
            }
          >
            {sorted.length >= fewCursors && (
              <>
                <MenuChoice
                  isChosen={showsAll}
                  onSelect={() => cursors.all.update((shows) => !shows)}
                >
                  {t("board.allCursors")}
                </MenuChoice>
                <MenuSeparator />
              </>
            )}
            {sorted.map(({ id, name }) => (
              <MenuChoice key={id} isChosen={followed === id} onSelect={() => turn(id)}>
                {t("board.follow", { name })}
              </MenuChoice>
            ))}
          </Menu>
        </li>
      )}
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
  return editor.getCollaborators().map(({ userId, userName, color }) => ({
    id: userId.slice("user:".length),
    name: userName,
    color,
  }));
}
