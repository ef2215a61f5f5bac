import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { createContext, use, useCallback, useState, type ReactNode } from "react";
import type { MessageId } from "../messages/catalogue.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import type { Speech } from "../messages/translate.ts";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { toast, toastAction, toastMessage, toastViewport } from "./toast.css.ts";

interface ToastNotice {
  /** Asked for anew when the page's language changes [UI8]. */
  readonly message: (speech: Speech) => string;
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: MessageId; readonly run: () => void };
}

/** Long enough to read a sentence twice and to reach a button. */
const shownMs = 8000;
const mostAtOnce = 3;

const ShowToast = createContext<(notice: ToastNotice) => void>(() => {
  throw new Error("useToast needs a ToastProvider above it");
});

/** Returns a function that tells something in passing, at the foot of the page. */
export function useToast(): (notice: ToastNotice) => void {
  return use(ShowToast);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [{ notices }, setState] = useState<ToastState>({ nextKey: 0, notices: [] });
  const show = useCallback((notice: ToastNotice) => {
    setState(({ nextKey, notices: shown }) => ({
      nextKey: nextKey + 1,
      notices: [...shown, { ...notice, key: nextKey }].slice(-mostAtOnce),
    }));
  }, []);
  const remove = (key: number) =>
    setState((state) => ({ ...state, notices: state.notices.filter((n) => n.key !== key) }));

  return (
    <ShowToast value={show}>
      <Radix.Provider label={translate("toast.label")} duration={shownMs} swipeDirection="down">
        {children}
        {notices.map(({ key, message, action }) => (
          <Radix.Root key={key} className={toast} onOpenChange={(open) => open || remove(key)}>
            <Radix.Description className={toastMessage}>
              {message({ translate, language })}
            </Radix.Description>
            {action && (
              <Radix.Action asChild altText={translate(action.label)}>
                <Button look="quiet" className={toastAction} onClick={action.run}>
                  {translate(action.label)}
                </Button>
              </Radix.Action>
            )}
            <Radix.Close asChild>
              <IconButton icon={X} label={translate("app.close")} />
            </Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport
          className={toastViewport}
          data-on-paper="none"
          label={`${translate("toast.label")} ({hotkey})`}
        />
      </Radix.Provider>
    </ShowToast>
  );
}

interface ToastState {
  readonly nextKey: number;
  readonly notices: readonly (ToastNotice & { readonly key: number })[];
}
