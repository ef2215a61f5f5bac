import type { Speech } from "../messages/translate.ts";
import { returnFocus } from "../ui/focus-origin.ts";
import { useToast } from "../ui/Toast.tsx";
import { useProblem } from "../api/use-problem.ts";

/**
 * Returns a function that archives or restores something by name and offers the way back. The
 * focus goes to the page when it vanished with the row.
 * @param change makes the change and rejects when it was refused
 */
export function useReversibleArchive(change: (archived: boolean) => Promise<unknown>) {
  const { onError } = useProblem();
  const showToast = useToast();

  const apply = async (archived: boolean): Promise<boolean> => {
    try {
      await change(archived);
      return true;
    } catch (error) {
      onError(error);
      return false;
    }
  };
  return async (archived: boolean, name: (speech: Speech) => string): Promise<void> => {
    if (!(await apply(archived))) return;
    requestAnimationFrame(() => returnFocus(document.querySelector("main")));
    showToast({
      message: (speech) => {
        const done = archived ? "customer.archived" : "customer.restored";
        return speech.translate(done, { name: name(speech) });
      },
      action: { label: "app.undo", run: () => void apply(!archived) },
    });
  };
}
