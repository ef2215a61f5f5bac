import { useEffect } from "react";
import { refuseOverlong } from "./refuse-overlong.ts";
import { useToast } from "./Toast.tsx";

/** Says what does not go into a field, on whatever page. */
export function OverlongTexts() {
  const show = useToast();
  useEffect(
    () =>
      refuseOverlong(document, (refusal) =>
        show({ message: ({ translate }) => translate(`field.${refusal.kind}`, refusal) }),
      ),
    [show],
  );
  return null;
}
