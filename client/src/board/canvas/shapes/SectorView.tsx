import {
  BriefcaseBusiness,
  Building2,
  Globe,
  Handshake,
  Landmark,
  Leaf,
  Store,
  Users,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";
import { useIsEditing } from "tldraw";
import { sectorKindOf, type SectorShape } from "@zentaikan/board-model";
import { SECTOR_LOOKS } from "@zentaikan/board-model/sector-looks";
import { sectorWord, type SectorKind } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { writtenLanguage } from "../../../ui/written-language.ts";
import { ShownCarets } from "../../ground/carets/ShownCarets.tsx";
import * as circulation from "./circulation-shapes.css.ts";
import * as styles from "./shapes.css.ts";
import { ShapeTextField } from "./ShapeTextField.tsx";
import { useEmphasis } from "./use-emphasis.ts";

const icons: Readonly<Record<SectorKind, LucideIcon>> = {
  us: Store,
  customer: BriefcaseBusiness,
  customersCustomer: Users,
  partner: Handshake,
  finance: Landmark,
  government: Building2,
  foreign: Globe,
  nature: Leaf,
};

/** A sector: its kind by letter, icon and colour, its own name beside them; ourselves in a strong frame. */
export function SectorView({ shape }: { readonly shape: SectorShape }) {
  const t = useTranslate();
  const language = useLanguage();
  const isEditing = useIsEditing(shape.id);
  const emphasis = useEmphasis(shape.id);
  const [shown, setShown] = useState<HTMLElement | null>(null);
  const kind = sectorKindOf(shape);
  const Icon = icons[kind];
  const { initial, color } = SECTOR_LOOKS[kind];
  const word = sectorWord(kind)[language];
  const name = shape.props.text.trim();
  return (
    <div
      className={`${styles.card} ${styles.cardEmphasis[emphasis]} ${kind === "us" ? circulation.us : ""}`}
      data-sector={kind}
    >
      <div className={styles.cardFace} style={{ background: color }} aria-hidden>
        {initial}
      </div>
      <div className={styles.cardBody}>
        {isEditing ? (
          <ShapeTextField
            shape={shape}
            label={t("sector.name")}
            frameClass={circulation.nameFrame}
            className={circulation.nameField}
          />
        ) : (
          <div ref={setShown} className={styles.cardName} lang={writtenLanguage(name)}>
            {name === "" ? word : name}
          </div>
        )}
        <div className={styles.cardGrowth}>
          <Icon size={14} aria-hidden />
          {name !== "" && word}
        </div>
        {!isEditing && <ShownCarets element={shown} record={shape.id} field="text" />}
      </div>
    </div>
  );
}
