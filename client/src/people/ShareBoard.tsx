import { UserPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { SHARE_ADDRESS } from "../ui/share-address.ts";
import { BoardPeople } from "./BoardPeople.tsx";
import { InvitationForm } from "./InvitationForm.tsx";
import { InvitationList } from "./InvitationList.tsx";
import { LatestLinkForm } from "./LatestLinkForm.tsx";
import { LatestLinkList } from "./LatestLinkList.tsx";
import * as styles from "./people.css.ts";

/** Invitation links and roles of one board, for those who may manage its people. */
export function ShareBoard({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const look = () => {
      if (location.hash !== SHARE_ADDRESS) return;
      // Pressed again, the same address is a change again.
      history.replaceState(history.state, "", location.pathname + location.search);
      setIsOpen(true);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <UserPlus size={16} aria-hidden />
        <span className={styles.shareWords}>{t("share.open")}</span>
      </Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t("share.title")} isWide>
        <div className={styles.wideDialog}>
          <InvitationForm boardId={boardId} />
          <InvitationList boardId={boardId} />
          <h3 className={styles.subheading}>{t("share.people")}</h3>
          <BoardPeople boardId={boardId} />
          <h3 className={styles.subheading}>{t("latest.title")}</h3>
          <LatestLinkForm boardId={boardId} />
          <LatestLinkList boardId={boardId} />
        </div>
      </Dialog>
    </>
  );
}
