import { refusalSentence } from "../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { useToast } from "../ui/Toast.tsx";

/**
 * Returns a function that archives or restores something by name and offers the way back.
 * @param change makes the change and rejects when it was refused
 */
export function useReversibleArchive(change: (archived: boolean) => Promise<unknown>) {
  const translate = useTranslate();
  const language = useLanguage();
  const showToast = useToast();

  const apply = async (archived: boolean): Promise<boolean> => {
    try {
      await change(archived);
      return true;
    } catch (error) {
      showToast({ message: refusalSentence(error, { language, translate }) });
      return false;
    }
  };
  return async (archived: boolean, name: string): Promise<void> => {
    if (!(await apply(archived))) return;
    showToast({
      message: translate(archived ? "customer.archived" : "customer.restored", { name }),
      action: { label: translate("app.undo"), run: () => void apply(!archived) },
    });
  };
}
