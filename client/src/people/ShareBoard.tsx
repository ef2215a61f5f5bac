import { UserPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { partOnDemand } from "../ui/part-on-demand.tsx";
import { SHARE_ADDRESS } from "../ui/share-address.ts";
import * as styles from "./people.css.ts";

const WaysIn = partOnDemand(async () => (await import("./WaysIn.tsx")).WaysIn);

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
        <WaysIn boardId={boardId} />
      </Dialog>
    </>
  );
}
