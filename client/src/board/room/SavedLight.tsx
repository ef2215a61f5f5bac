import { useCallback, useSyncExternalStore } from "react";
import { Check, CloudOff, HardDrive, LoaderCircle, Unplug } from "lucide-react";
import { useTranslate } from "../../messages/language.ts";
import { isApart, worstLight } from "../../sync/connection-state.ts";
import type { BoardSession } from "./board-session.ts";
import * as styles from "./room.css.ts";

const icons = { saved: Check, saving: LoaderCircle, inBrowser: HardDrive, notSaved: CloudOff };

/** Speaks for the board, and for what lies beside it where there is any for this person. */
export function SavedLight({ board }: { readonly board: BoardSession }) {
  const { connection, internal } = board;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [connection.subscribe(listener), internal?.connection.subscribe(listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [connection, internal],
  );
  // Several times with each letter the state is another one, and says the same.
  const light = useSyncExternalStore(subscribe, () =>
    worstLight(
      [connection, ...(internal === null ? [] : [internal.connection])].map((one) => one.state()),
    ),
  );
  const isAway = useSyncExternalStore(subscribe, () => isApart(connection.state()));
  const t = useTranslate();
  const Icon = icons[light];
  return (
    <>
      {isAway && (
        <output className={styles.lightTone.inBrowser} data-apart="">
          <Unplug size={14} aria-hidden />
          {t("board.light.apart")}
        </output>
      )}
      <output
        className={styles.lightTone[light]}
        data-light={light}
        title={t(`board.light.${light}`)}
      >
        <Icon size={14} aria-hidden />
        <span className={styles.lightWords}>{t(`board.light.${light}`)}</span>
      </output>
    </>
  );
}
