import { useState, type ChangeEvent, type CompositionEvent } from "react";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds a text field to a shared value without disturbing an input method: while somebody
 * composes, the field keeps its own text and colleagues' changes wait; what is composed is
 * written when the conversion is confirmed.
 */
export function useDraftText(shared: string, write: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? shared,
    onCompositionStart: (event: CompositionEvent<TextElement>) =>
      setDraft(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<TextElement>) => {
      setDraft(null);
      write(event.currentTarget.value);
    },
    onChange: (event: ChangeEvent<TextElement>) => {
      if (draft === null) write(event.currentTarget.value);
      else setDraft(event.currentTarget.value);
    },
  };
}
