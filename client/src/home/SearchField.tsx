import { Search, X } from "lucide-react";
import { useState, type ChangeEvent, type KeyboardEvent, type Ref } from "react";
import { useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";

interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** Arrow down: on to what was found. */
  readonly onLeave: () => void;
}

/**
 * Filters while one types. What an input method still converts is shown but not yet searched for:
 * the list would jump to "nothing found" with every half word.
 */
export function SearchField({ ref, text, onSearch, onLeave }: SearchFieldProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    if ((event.nativeEvent as InputEvent).isComposing) return setDraft(value);
    setDraft(null);
    onSearch(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onSearch("");
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    onLeave();
  };
  return (
    <TextField
      ref={ref}
      type="search"
      label={translate("home.search")}
      labelHidden
      placeholder={translate("home.searchHint")}
      value={draft ?? text}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onCompositionEnd={(event) => {
        setDraft(null);
        onSearch(event.currentTarget.value);
      }}
      before={<Search size={16} strokeWidth={1.75} aria-hidden />}
      after={
        text !== "" && (
          <IconButton icon={X} label={translate("home.searchClear")} onClick={() => onSearch("")} />
        )
      }
    />
  );
}
