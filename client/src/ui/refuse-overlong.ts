import type { TextElement, TextRefusal } from "./shared-field.ts";

type Refuse = (refusal: TextRefusal & { readonly most: number }) => void;

/**
 * Watches every field with a `maxLength`: a browser would cut what is pasted, and what was converted,
 * and say nothing of it [UI7]. What does not go in stays out whole and is said; a conversion goes in
 * whole, and the form is not sent before its text is short enough.
 *
 *   pasted, dropped ─► too long: kept out, said
 *   typed into a full field ─► said
 *   conversion begins ─► the bound is lifted ─► ends: the bound stands again, said when crossed
 */
export function refuseOverlong(page: Document, refuse: Refuse): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  /** Bounds that are lifted. */
  const lifted = new WeakMap<TextElement, number>();

  const onBeforeInput = (event: InputEvent): void => {
    const field = fieldOf(event);
    if (field === null || field.maxLength < 0 || event.isComposing || !event.cancelable) return;
    const added = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    const selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const most = field.maxLength;
    if (added === "" || field.value.length - selected + added.length <= most) return;
    event.preventDefault();
    const isTyped = event.inputType === "insertText";
    refuse({ most, ...(isTyped ? { kind: "full" } : { kind: "pasted", letters: added.length }) });
  };
  page.addEventListener("beforeinput", onBeforeInput, { signal });
  page.addEventListener(
    "compositionstart",
    (event) => {
      const field = fieldOf(event);
      if (field === null || field.maxLength < 0) return;
      lifted.set(field, field.maxLength);
      field.removeAttribute("maxlength");
    },
    { signal },
  );
  page.addEventListener(
    "compositionend",
    (event) => {
      const field = fieldOf(event);
      const most = field === null ? undefined : lifted.get(field);
      if (field === null || most === undefined) return;
      lifted.delete(field);
      field.maxLength = most;
      if (field.value.length > most) refuse({ kind: "crossed", most });
    },
    { signal },
  );
  return () => listening.abort();
}

function fieldOf({ target }: Event): TextElement | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField ? target : null;
}
