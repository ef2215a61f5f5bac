import { ChevronDown } from "lucide-react";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslate } from "../messages/language.ts";
import { findChoices, type Choice } from "./find-choices.ts";
import * as styles from "./searched-field.css.ts";
import { TextField } from "./TextField.tsx";

interface SearchedFieldProps {
  readonly label: string;
  readonly value: string;
  /** The same list as long as it says the same. */
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/**
 * One of many, found by words of its name: a menu of thousands is read by nobody, and slow. Nothing
 * is chosen by leaving it, and what was chosen stays until something else is.
 */
export function SearchedField({ label, value, choices, onChoose }: SearchedFieldProps) {
  const t = useTranslate();
  const listId = useId();
  /** Null while nobody searches. */
  const [written, setWritten] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const chosen = choices.find((choice) => choice.value === value)?.words ?? "";
  const { offered, left } = useMemo(
    () => findChoices(written === null ? [] : choices, written ?? ""),
    [choices, written],
  );
  const isOpen = written !== null;
  const active = Math.min(at, offered.length - 1);
  const search = (words: string) => {
    setWritten(words);
    setAt(0);
  };
  const close = () => setWritten(null);
  const open = () => {
    if (isOpen) return;
    setWritten("");
    setAt(
      Math.max(
        0,
        findChoices(choices, "").offered.findIndex((one) => one.value === value),
      ),
    );
  };
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onChoose(choice.value);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!isOpen) return open();
      return setAt((active + step + offered.length) % Math.max(1, offered.length));
    }
    if (!isOpen) return;
    if (event.key === "Escape") {
      flushSync(close);
      // The next word that is typed is looked for by itself.
      event.currentTarget.select();
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    choose(offered[active]);
  };
  return (
    <div className={styles.place}>
      <TextField
        label={label}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        value={written ?? chosen}
        placeholder={choices.length === 0 ? t("app.loading") : chosen}
        onChange={({ currentTarget }) => search(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={open}
        onBlur={close}
        onKeyDown={onKeyDown}
        after={<ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
      />
      {isOpen && (
        <div className={styles.list}>
          <ul id={listId} role="listbox" aria-label={label}>
            {offered.map((choice, index) => (
              <li
                key={choice.value}
                id={`${listId}-${index}`}
                ref={index === active ? intoSight : undefined}
                role="option"
                aria-selected={index === active}
                className={styles.one}
                // The field keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(choice)}
              >
                {choice.words}
              </li>
            ))}
          </ul>
          {offered.length === 0 && <p className={styles.rest}>{t("field.noChoice")}</p>}
          {left > 0 && <p className={styles.rest}>{t("field.moreChoices", { count: left })}</p>}
        </div>
      )}
    </div>
  );
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
