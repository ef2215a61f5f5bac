import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useCallback } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { SelectField } from "../ui/SelectField.tsx";
import type { Sliced } from "../ui/sliced.ts";
import { useSliced } from "../ui/use-sliced.ts";
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
  const begin = useCallback(() => knownValues(customers), [customers]);
  const all = useSliced(begin) ?? NOTHING;
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

interface KnownFact {
  readonly fact: Fact;
  readonly values: readonly string[];
}

const NOTHING: readonly KnownFact[] = [];

function* knownValues(customers: readonly CustomerBody[]): Sliced<readonly KnownFact[]> {
  const known = FACTS.map((fact) => ({ fact, values: new Set<string>() }));
  for (const [at, customer] of customers.entries()) {
    if (at % fewAtOnce === 0) yield;
    for (const { fact, values } of known) {
      for (const value of factsOf(customer, fact)) values.add(value);
    }
  }
  return known.map(({ fact, values }) => ({ fact, values: inOrder(fact, values) }));
}

const fewAtOnce = 128;

/** Values in the order that they have, words as they sort, and last that nothing is known. */
function inOrder(fact: Fact, values: ReadonlySet<string>): readonly string[] {
  const order = ORDERED_VALUES[fact] ?? [];
  const sorted = [...values]
    .filter(Boolean)
    .toSorted((one, other) => one.localeCompare(other, "ja"));
  const ordered = sorted.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  return values.has("") ? [...ordered, ""] : ordered;
}
