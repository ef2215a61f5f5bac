import { LONGEST_IN_SHEET, MOST_TAGS } from "@zentaikan/protocol";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslate } from "../messages/language.ts";
import { RemovableChip } from "../ui/Chip.tsx";
import { TextField } from "../ui/TextField.tsx";
import { hint, tagLine } from "./customer-sheet.css.ts";

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Those that other customers have. */
  readonly known: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Words by which a team sorts its customers. Enter or a comma ends one; so does leaving the field. */
export function TagsField({ tags, known, onChange }: TagsFieldProps) {
  const translate = useTranslate();
  const listId = useId();
  const [writing, setWriting] = useState("");
  const add = (written: string) => {
    const words = written.split(/[,、，]/u).map((word) => word.trim());
    const all = [...new Set([...tags, ...words.filter(Boolean)])].slice(0, MOST_TAGS);
    if (all.length > tags.length) onChange(all);
    setWriting("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || writing.trim() === "") return;
    // The form is not finished by the Enter that finishes a word.
    event.preventDefault();
    add(writing);
  };
  return (
    <div>
      <TextField
        label={translate("sheet.tags")}
        value={writing}
        maxLength={LONGEST_IN_SHEET.tags}
        list={listId}
        disabled={tags.length >= MOST_TAGS}
        onChange={({ target, nativeEvent }) => {
          const isComposing = "isComposing" in nativeEvent && nativeEvent.isComposing === true;
          if (!isComposing && /[,、，]$/u.test(target.value)) add(target.value);
          else setWriting(target.value);
        }}
        onBlur={() => add(writing)}
        onKeyDown={onKeyDown}
      />
      {tags.length > 0 && (
        <div className={tagLine}>
          {tags.map((tag) => (
            <RemovableChip
              key={tag}
              removeLabel={translate("sheet.removeTag", { tag })}
              onRemove={() => onChange(tags.filter((one) => one !== tag))}
            >
              {tag}
            </RemovableChip>
          ))}
        </div>
      )}
      <p className={hint}>{translate("sheet.tagsHint")}</p>
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
