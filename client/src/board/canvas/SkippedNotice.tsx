import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { wordsOfRecord, type StoreBinding } from "@zentaikan/board-model";
import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import * as styles from "./canvas.css.ts";
import { fieldArea } from "../../ui/text-field.css.ts";

interface NoticeProps {
  readonly binding: StoreBinding;
  readonly mayEdit: boolean;
}

/**
 * Says so when something in the document cannot be drawn, or something drawn here could not be
 * written; the rest of the board goes on. Either can be read as words and put away.
 */
export function SkippedNotice({ binding, mayEdit }: NoticeProps) {
  const t = useTranslate();
  const { subscribe, hidden, kept } = binding.skipped;
  const count = useSyncExternalStore(subscribe, hidden);
  const keptCount = useSyncExternalStore(subscribe, kept);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      binding.onRefused((record) => {
        const words = wordsOfRecord(record);
        setRefused((kept) => [...kept.filter((other) => other !== words), words].slice(-MOST_KEPT));
      }),
    [binding],
  );
  if (count === 0 && keptCount === 0 && refused.length === 0) return null;
  return (
    <div className={styles.notice}>
      <div role="status">
        {count > 0 && <p>{t("board.skipped", { count })}</p>}
        {keptCount > 0 && <p>{t("board.skipped.kept", { count: keptCount })}</p>}
        {refused.length > 0 && <p>{t("board.skipped.refused", { count: refused.length })}</p>}
      </div>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("board.skipped.show")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("board.skipped.title")}
        description={t("board.skipped.explained")}
        isWide
      >
        <ul className={styles.skippedList}>
          {refused.map((words, index) => (
            <Item key={words} number={index + 1} words={words} hint={t("board.skipped.unwritten")}>
              <Button
                look="quiet"
                onClick={() => setRefused((kept) => kept.filter((other) => other !== words))}
              >
                {t("board.skipped.putAway")}
              </Button>
            </Item>
          ))}
          {binding.skipped.ids().map((id, index) => (
            <Item
              key={id}
              number={refused.length + index + 1}
              words={wordsOfRecord(binding.readRaw(id))}
            >
              {mayEdit && (
                <Button look="quiet" onClick={() => binding.removeSkipped(id)}>
                  {t("board.skipped.remove")}
                </Button>
              )}
            </Item>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}

/** What is kept for copying, the newest last. */
const MOST_KEPT = 20;

function Item({
  number,
  words,
  hint,
  children,
}: {
  readonly number: number;
  readonly words: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <li className={styles.skippedItem}>
      {words === "" ? (
        <p>{t("board.skipped.wordless")}</p>
      ) : (
        <textarea
          className={fieldArea}
          readOnly
          rows={4}
          value={words}
          aria-label={t("board.skipped.item", { number })}
        />
      )}
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </li>
  );
}
