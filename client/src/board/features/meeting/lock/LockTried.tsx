import { Lock } from "lucide-react";
import { useEffect, useState } from "react";
import { useValue } from "tldraw";
import { useTranslate } from "../../../../messages/language.ts";
import { useBoard } from "../../../ground/board-context.ts";
import { useLockedWords } from "./locked-words.ts";
import * as styles from "./lock.css.ts";

const shownMs = 6000;

/** Said for a while when somebody tries to change what is locked. */
export function LockTried() {
  const t = useTranslate();
  const wordsOf = useLockedWords();
  const { lock } = useBoard();
  const tries = useValue(lock.tries);
  const held = useValue(lock.held);
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(tries), shownMs);
    return () => clearTimeout(timer);
  }, [tries]);
  const isShown = held.length > 0 && tries > passed;
  return (
    <div className={styles.triedPlace} role="status">
      {isShown && (
        <p className={styles.tried} data-testid="lock-tried">
          <Lock size={14} aria-hidden />
          {t("meeting.locked.tried", { parts: wordsOf(held) })}
        </p>
      )}
    </div>
  );
}
