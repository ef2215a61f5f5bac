import { Pencil } from "lucide-react";
import { useState, type ReactNode } from "react";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useApproachNames, useNameApproach } from "../../../api/relationships.ts";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { NameForm } from "../../../ui/NameForm.tsx";
import * as styles from "./reading.css.ts";

type ApproachId = "A" | "B";

/** What is said of an approach, and how it is called otherwise. */
export function Approach({
  approach,
  children,
}: {
  readonly approach: ApproachId;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { abilities } = useSession();
  const { data } = useApproachNames();
  const naming = useNameApproach();
  const [isOpen, setOpen] = useState(false);
  const known = data?.find((one) => one.approach === approach);
  if (!isOpen || known === undefined) {
    return (
      <li className={styles.approach}>
        <span>{children}</span>
        {known !== undefined && abilities.includes("changeCustomers") && (
          <IconButton
            icon={Pencil}
            label={t("circulation.approach.rename", { approach })}
            onClick={() => setOpen(true)}
          />
        )}
      </li>
    );
  }
  return (
    <li>
      <NameForm
        labels={{
          name: t("circulation.approach.name", { approach }),
          text: t("circulation.approach.text", { approach }),
        }}
        known={known}
        isPending={naming.isPending}
        onKeep={(named, told) => naming.mutate({ approach, ...named }, told)}
        onClose={() => setOpen(false)}
      >
        <p className={styles.quiet}>{t("circulation.approach.forAll")}</p>
        <RefusalMessage error={naming.error} />
      </NameForm>
    </li>
  );
}
