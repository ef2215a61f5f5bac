import { Check, CloudOff, HardDrive, LoaderCircle, Unplug } from "lucide-react";
import { useTranslate } from "../../messages/language.ts";
import { isApart, worstLight, type ConnectionState } from "../../sync/connection-state.ts";
import * as styles from "./room.css.ts";

const icons = { saved: Check, saving: LoaderCircle, inBrowser: HardDrive, notSaved: CloudOff };

export function SavedLight({
  connection,
  internal,
}: {
  readonly connection: ConnectionState;
  /** Of what lies beside the board, where there is any for this person. */
  readonly internal: ConnectionState | null;
}) {
  const t = useTranslate();
  const light = worstLight(internal === null ? [connection] : [connection, internal]);
  const Icon = icons[light];
  return (
    <>
      {isApart(connection) && (
        <output className={styles.lightTone.inBrowser} data-apart="">
          <Unplug size={14} aria-hidden />
          {t("board.light.apart")}
        </output>
      )}
      <output className={styles.lightTone[light]} data-light={light}>
        <Icon size={14} aria-hidden />
        {t(`board.light.${light}`)}
      </output>
    </>
  );
}
