import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
} from "react";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { focusOrigin, returnFocus } from "../ui/focus-origin.ts";
import { TextField } from "../ui/TextField.tsx";
import { fieldProblem } from "../ui/text-field.css.ts";
import { nameForm, nameFormHint, nameFormLine } from "./name-form.css.ts";

const longestName = 120;

interface NameFormProps {
  readonly label: string;
  readonly submitLabel: string;
  readonly hint?: string;
  readonly initial?: string;
  /** Whether Enter works on an empty field too. */
  readonly mayBeEmpty?: boolean;
  readonly pending: boolean;
  /** What went wrong with the last attempt; the name stays in the field. */
  readonly problem: string | null;
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
  /** What else can be said, below the line. */
  readonly children?: ReactNode;
}

/** One line, one Enter. Escape takes it back; a conversion's own Enter and Escape do neither. */
export function NameForm(props: NameFormProps) {
  const { label, submitLabel, hint, initial = "", mayBeEmpty = false, pending, problem } = props;
  const translate = useTranslate();
  const [name, setName] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const descriptionId = useId();

  useEffect(() => {
    const origin = focusOrigin();
    input.current?.focus();
    input.current?.select();
    return () => returnFocus(origin);
  }, []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (pending || (trimmed === "" && !mayBeEmpty)) return;
    props.onSubmit(trimmed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") props.onCancel();
  };
  return (
    <form className={nameForm} onSubmit={submit}>
      <div className={nameFormLine}>
        <TextField
          ref={input}
          label={label}
          labelHidden
          placeholder={label}
          value={name}
          maxLength={longestName}
          aria-describedby={descriptionId}
          aria-invalid={problem !== null}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button look="primary" type="submit" disabled={pending}>
          {submitLabel}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {translate("app.cancel")}
        </Button>
      </div>
      {props.children}
      <div id={descriptionId}>
        {problem !== null && (
          <p className={fieldProblem} role="alert">
            {problem}
          </p>
        )}
        {hint !== undefined && <p className={nameFormHint}>{hint}</p>}
      </div>
    </form>
  );
}
