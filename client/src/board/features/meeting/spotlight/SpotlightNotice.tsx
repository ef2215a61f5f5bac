import { Pin, X } from "lucide-react";
import { useValue } from "tldraw";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { IconButton } from "../../../../ui/IconButton.tsx";
import { useBoardPart } from "../../../ground/board-context.ts";
import { LeadsSight } from "./LeadsSight.tsx";
import { SightBar } from "./SightBar.tsx";
import { SPOTLIGHT } from "./spotlight.ts";
import * as styles from "./spotlight.css.ts";
import { useSpotlight } from "./use-spotlight.ts";

/** That all are to look somewhere, with a way to stay, and the way back. */
export function SpotlightNotice({ look }: { readonly look: string }) {
  const t = useTranslate();
  const desk = useBoardPart(SPOTLIGHT);
  const { kind } = useValue(desk.state);
  const secondsLeft = useValue(desk.secondsLeft);
  const pin = useValue(desk.pin);
  const lit = useSpotlight();
  if (lit?.isOwn === true) return <LeadsSight look={look} />;
  if (lit === null ? pin === null : kind === "off") return null;
  const words =
    lit === null ? t("meeting.spotlight.over") : t(`meeting.spotlight.${kind}`, { name: lit.name });
  const isTold = kind === "notice" || kind === "waiting";
  return (
    <SightBar look={look} words={words}>
      {kind === "notice" && (
        <span className={styles.seconds} aria-hidden>
          {secondsLeft}
        </span>
      )}
      {lit !== null && isTold && (
        <>
          <Button onClick={() => desk.stay()}>{t("meeting.spotlight.stay")}</Button>
          {kind === "notice" && (
            <Button look="quiet" onClick={() => desk.goNow()}>
              {t("meeting.spotlight.now")}
            </Button>
          )}
        </>
      )}
      {lit !== null && kind === "stayed" && (
        <Button onClick={() => desk.goNow()}>{t("meeting.spotlight.join")}</Button>
      )}
      {pin !== null && !isTold && (
        <Button onClick={() => desk.goBack()}>
          <Pin size={16} aria-hidden />
          {t("meeting.spotlight.back")}
        </Button>
      )}
      {lit === null && (
        <IconButton
          icon={X}
          label={t("meeting.spotlight.putAway")}
          onClick={() => desk.putPinAway()}
        />
      )}
    </SightBar>
  );
}
