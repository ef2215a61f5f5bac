import { useCallback, useLayoutEffect, useRef, useState } from "react";
import {
  SharedField,
  type SharedText,
  type TextElement,
  type TextRefusal,
} from "./shared-field.ts";
import { useToast } from "./Toast.tsx";

/**
 * Binds a text field to a text that several write at once; `SharedField` says what it does. What
 * does not go in is said.
 * @param keys listens on the element, as `ownKeys` does
 * @returns what the field needs: it is no controlled field of React's
 */
export function useSharedText(
  text: Omit<SharedText, "refuse">,
  keys?: (element: TextElement) => () => void,
) {
  const showToast = useToast();
  const refuse = (refusal: TextRefusal) => {
    const { most } = text;
    showToast({
      message: ({ translate }) => translate(`field.${refusal.kind}`, { most, ...refusal }),
    });
  };
  const latest = useRef<SharedText>({ ...text, refuse });
  const field = useRef<SharedField>(null);
  const [defaultValue] = useState(text.read);
  const ref = useCallback(
    (element: TextElement | null) => {
      if (element === null) return undefined;
      const opened = new SharedField(element, {
        read: () => latest.current.read(),
        write: (said) => latest.current.write(said),
        mark: () => latest.current.mark(),
        undo: () => latest.current.undo(),
        redo: () => latest.current.redo(),
        get most() {
          return latest.current.most;
        },
        refuse: (refusal) => latest.current.refuse(refusal),
      });
      field.current = opened;
      const stop = keys?.(element);
      return () => {
        stop?.();
        opened.dispose();
        field.current = null;
      };
    },
    [keys],
  );
  useLayoutEffect(() => {
    latest.current = { ...text, refuse };
    field.current?.show();
  });
  return { ref, defaultValue };
}
