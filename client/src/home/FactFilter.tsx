import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useMemo } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { factsOf, factWords, ORDERED_VALUES } from "./customer-facts.ts";
import { factFilter } from "./home-page.css.ts";
import { chooseFact, FACTS, ORDERS, type Fact, type HomeView } from "./home-view.ts";

interface FactFilterProps {
  readonly customers: readonly CustomerBody[];
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
}

/** Narrows and sorts the list by what sheets say; asks for nothing that no sheet says. */
export function FactFilter({ customers, view, onChange }: FactFilterProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const all = useMemo(
    () => FACTS.map((fact) => ({ fact, values: knownValues(customers, fact) })),
    [customers],
  );
  const known = all.filter(
    ({ fact, values }) => values.some((value) => value !== "") || view.facts[fact] !== undefined,
  );
  return (
    <div className={factFilter} data-on-paper="none">
      {known.map(({ fact, values }) => (
        <SelectField
          key={fact}
          label={translate(`fact.${fact}`)}
          labelHidden
          value={view.facts[fact] ?? ANY}
          choices={[
            { value: ANY, words: translate("fact.any", { fact: translate(`fact.${fact}`) }) },
            ...values.map((value) => ({
              value,
              words:
                value === ""
                  ? translate("sheet.unknown")
                  : factWords(fact, value, { language, translate }),
            })),
          ]}
          onChoose={(value) => onChange(chooseFact(view, fact, value === ANY ? null : value))}
        />
      ))}
      {customers.length > 1 && (
        <SelectField
          label={translate("order.label")}
          labelHidden
          value={view.order}
          choices={ORDERS.map((order) => ({ value: order, words: translate(`order.${order}`) }))}
          onChoose={(order) => onChange({ ...view, order })}
        />
      )}
    </div>
  );
}

/** No value of a sheet is a control character. */
const ANY = "\u0000";

/** Values in the order that they have, words as they sort, and last that nothing is known. */
function knownValues(customers: readonly CustomerBody[], fact: Fact): readonly string[] {
  const values = new Set(customers.flatMap((customer) => factsOf(customer, fact)));
  const order = ORDERED_VALUES[fact] ?? [];
  const sorted = [...values]
    .filter(Boolean)
    .toSorted((one, other) => one.localeCompare(other, "ja"));
  const ordered = sorted.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  return values.has("") ? [...ordered, ""] : ordered;
}
