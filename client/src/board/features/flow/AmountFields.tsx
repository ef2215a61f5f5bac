import { useState } from "react";
import type { FlowMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { TextField } from "../../../ui/TextField.tsx";
import { readAmount } from "./read-amount.ts";

/** How much a year, which nobody has to say. It is written when its field is left, or by Enter. */
export function AmountFields({
  meaning: { amount, unit },
  onChange,
}: {
  readonly meaning: FlowMeaning;
  readonly onChange: (said: Partial<FlowMeaning>) => void;
}) {
  const t = useTranslate();
  return (
    <>
      <Field
        key={`amount ${amount}`}
        label={t("flow.amount")}
        value={amount === null ? "" : String(amount)}
        isNumber
        onWrite={(text) => {
          const read = readAmount(text);
          if (read !== undefined && read !== amount) onChange({ amount: read });
        }}
      />
      <Field
        key={`unit ${unit}`}
        label={t("flow.unit")}
        value={unit}
        placeholder={t("flow.unit.example")}
        onWrite={(text) => text.trim() !== unit && onChange({ unit: text.trim() })}
      />
    </>
  );
}

function Field({
  label,
  value,
  isNumber = false,
  placeholder,
  onWrite,
}: {
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly placeholder?: string;
  readonly onWrite: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <TextField
      label={label}
      value={text}
      maxLength={40}
      placeholder={placeholder}
      inputMode={isNumber ? "decimal" : "text"}
      aria-invalid={isNumber && readAmount(text) === undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => onWrite(text)}
      onKeyDown={(event) => event.key === "Enter" && onWrite(text)}
    />
  );
}
