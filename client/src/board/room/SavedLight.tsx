import { Check, CloudOff, HardDrive, LoaderCircle, Unplug } from "lucide-react";
import { useTranslate } from "../../messages/language.ts";
import { isApart, savedLight, type ConnectionState } from "../../sync/connection-state.ts";
import * as styles from "./room.css.ts";

const icons = { saved: Check, saving: LoaderCircle, inBrowser: HardDrive, notSaved: CloudOff };

export function SavedLight({ connection }: { readonly connection: ConnectionState }) {
  const t = useTranslate();
  const light = savedLight(connection);
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
