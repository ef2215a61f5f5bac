import { useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";

/** For how many days a link opens; `none` is for ever. */
export function LifetimeField<Lifetime extends string>({
  label,
  value,
  lifetimes,
  onChoose,
}: {
  readonly label: string;
  readonly value: Lifetime;
  readonly lifetimes: readonly Lifetime[];
  readonly onChoose: (lifetime: Lifetime) => void;
}) {
  const t = useTranslate();
  return (
    <SelectField
      label={label}
      value={value}
      choices={lifetimes.map((lifetime) => ({
        value: lifetime,
        words:
          lifetime === "none"
            ? t("invitations.forEver")
            : t("invitations.days", { days: Number(lifetime) }),
      }))}
      onChoose={onChoose}
    />
  );
}
