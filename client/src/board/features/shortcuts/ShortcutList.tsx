import { tlenv } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { keyNames } from "./key-names.ts";
import * as styles from "./shortcuts.css.ts";
import { useShortcuts, type Shortcut } from "./use-shortcuts.ts";

/** Every key of the board and what it does, by what one has in mind. */
export function ShortcutList() {
  const t = useTranslate();
  const groups = useShortcuts();
  return (
    // The keyboard scrolls it.
    <div className={styles.scroll} role="group" aria-label={t("shortcuts.title")} tabIndex={0}>
      <div className={styles.groups}>
        {groups.map(({ name, shortcuts }) => (
          <section key={name} className={styles.group} aria-label={name}>
            <h3 className={styles.groupName}>{name}</h3>
            <dl className={styles.list}>
              {shortcuts.map((shortcut) => (
                <Row key={shortcut.id} shortcut={shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}

function Row({ shortcut: { words, keys } }: { readonly shortcut: Shortcut }) {
  return (
    <div className={styles.row}>
      <dt>{words}</dt>
      <dd className={styles.keys}>
        {keyNames(keys, tlenv.isDarwin).map((names) => (
          <span key={names.join(" ")} className={styles.chord}>
            {names.map((name) => (
              <kbd key={name} className={styles.key}>
                {name}
              </kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
