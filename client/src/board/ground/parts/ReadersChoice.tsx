import { Lock, Users, type LucideIcon } from "lucide-react";
import type { Party } from "@zentaikan/protocol";
import { useTranslate } from "../../../messages/language.ts";
import { Choices } from "../selection/Choices.tsx";
import * as styles from "./readers.css.ts";
import { useReadersWords } from "./ReadersMark.tsx";

/** Who is to read what somebody is about to write; guests choose nothing. */
export function ReadersChoice({
  party,
  onChoose,
}: {
  readonly party: Party;
  readonly onChoose: (party: Party) => void;
}) {
  const t = useTranslate();
  const words = useReadersWords();
  if (words === null) return null;
  return (
    <Choices<Party>
      label={t("readers.legend")}
      chosen={party}
      onChoose={onChoose}
      choices={[
        { value: "customer", words: <ChoiceWords icon={Users} words={words} /> },
        { value: "internal", words: <ChoiceWords icon={Lock} words={t("readers.internal")} /> },
      ]}
    />
  );
}

function ChoiceWords({ icon: Icon, words }: { readonly icon: LucideIcon; readonly words: string }) {
  return (
    <span className={styles.choiceWords}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {words}
    </span>
  );
}
