import { useLatestLinks } from "../../../api/latest-links.ts";
import { useTranslate } from "../../../messages/language.ts";
import { button } from "../../../ui/button.css.ts";
import { SHARE_ADDRESS } from "../../../ui/share-address.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";

/** Where what was agreed is seen by whoever is not on the board, for people who may share it. */
export function LatestPages() {
  const translate = useTranslate();
  const { boardId } = useBoard();
  const { data = [] } = useLatestLinks(boardId);
  const open = data.filter(({ state }) => state === "open");
  return (
    <div className={parts.section} data-testid="latest-pages">
      <p className={styles.heading}>{translate("latest.pages")}</p>
      <p className={styles.soft}>{translate("latest.pagesAbout")}</p>
      <ul className={styles.answers}>
        {open.map(({ id, link, note, audience }) => {
          const name = note === "" ? translate(`latest.audience.${audience}`) : note;
          return (
            <li key={id}>
              {link === null ? (
                name
              ) : (
                <a href={link} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <div className={parts.actions}>
        <a className={button.plain} href={SHARE_ADDRESS}>
          {translate(open.length === 0 ? "latest.pagesMake" : "latest.pagesManage")}
        </a>
      </div>
    </div>
  );
}
