import { LONGEST_IN_SHEET, PEOPLE_BANDS, SALES_BANDS } from "@zentaikan/protocol";
import type { ChangeCustomerBody, CustomerBody } from "@zentaikan/protocol/customers";
import { use, useId, useState, type SubmitEvent } from "react";
import { useChangeCustomer, useCustomers } from "../api/customers.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { peopleWords, salesWords } from "../facts/band-words.ts";
import { fieldPair, form, hint } from "./customer-sheet.css.ts";
import { INDUSTRY_CODES, industryCode, industryName } from "../facts/industry-name.ts";
import { RelationshipSlot } from "./relationship-slot.ts";
import {
  NOTHING_WRITTEN,
  overtakenFields,
  sheetChange,
  sheetOf,
  shownSheet,
  writeField,
  type Sheet,
} from "./sheet-draft.ts";
import { TagsField } from "./TagsField.tsx";

interface CustomerSheetProps {
  readonly customer: CustomerBody;
  readonly onClose: () => void;
}

/** Everything that is written of a customer beside its boards; each of it may be left empty. */
export function CustomerSheet({ customer, onClose }: CustomerSheetProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const relationshipOf = use(RelationshipSlot);
  const change = useChangeCustomer();
  const { data: customers = [] } = useCustomers();
  const [draft, setDraft] = useState(NOTHING_WRITTEN);
  const current = sheetOf(customer, language);
  const shown = shownSheet(current, draft);
  const overtaken = overtakenFields(current, draft);
  const write = <Field extends keyof Sheet>(field: Field, value: Sheet[Field]) =>
    setDraft((before) => writeField(before, { field, value, current }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const changed = sheetChange(current, draft);
    if (changed === null) return onClose();
    change.mutate({ id: customer.id, change: withIndustryCode(changed) }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={translate("sheet.title")}
      description={translate("sheet.text")}
    >
      <form className={form} onSubmit={submit}>
        <div className={fieldPair}>
          <TextField
            label={translate("customer.name")}
            value={shown.name}
            maxLength={LONGEST_IN_SHEET.name}
            required
            onChange={(event) => write("name", event.target.value)}
          />
          <div>
            <TextField
              label={translate("sheet.anonymousName")}
              value={shown.anonymousName}
              maxLength={LONGEST_IN_SHEET.anonymousName}
              placeholder={translate("sheet.anonymousExample")}
              onChange={(event) => write("anonymousName", event.target.value)}
            />
            <p className={hint}>{translate("sheet.anonymousHint")}</p>
          </div>
        </div>
        <IndustryField
          value={industryName(shown.industry, language)}
          known={customers.map(({ industry }) => industry)}
          onWrite={(written) => write("industry", written)}
        />
        <div className={fieldPair}>
          <BandField
            label={translate("sheet.sales")}
            bands={SALES_BANDS}
            words={(band) => salesWords(band, language)}
            value={shown.salesBand}
            onChoose={(band) => write("salesBand", band)}
          />
          <BandField
            label={translate("sheet.people")}
            bands={PEOPLE_BANDS}
            words={(band) => peopleWords(band, language)}
            value={shown.peopleBand}
            onChoose={(band) => write("peopleBand", band)}
          />
        </div>
        <TagsField
          tags={shown.tags}
          known={[...new Set(customers.flatMap(({ tags }) => tags))]}
          onChange={(tags) => write("tags", tags)}
        />
        {relationshipOf(customer)}
        {overtaken.length > 0 && (
          <p className={hint} role="status">
            {translate("sheet.overtaken", {
              fields: overtaken
                .map((field) => translate(`sheet.field.${field}`))
                .join(language === "ja" ? "、" : ", "),
            })}
          </p>
        )}
        <RefusalMessage error={change.error} />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {translate("app.cancel")}
          </Button>
          <Button
            look="primary"
            type="submit"
            disabled={change.isPending || shown.name.trim() === ""}
          >
            {translate("app.keep")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Not before it is sent: a field that changes while somebody converts in it breaks the conversion. */
function withIndustryCode(change: ChangeCustomerBody): ChangeCustomerBody {
  const { industry } = change;
  return industry === undefined ? change : { ...change, industry: industryCode(industry) };
}

interface BandFieldProps<Band extends string> {
  readonly label: string;
  readonly bands: readonly Band[];
  readonly words: (band: Band) => string;
  readonly value: Band | null;
  readonly onChoose: (band: Band | null) => void;
}

function BandField<Band extends string>(props: BandFieldProps<Band>) {
  const translate = useTranslate();
  const unknown = { value: "" as const, words: translate("sheet.unknown") };
  const choices = props.bands.map((band) => ({ value: band, words: props.words(band) }));
  return (
    <SelectField<Band | "">
      label={props.label}
      value={props.value ?? ""}
      choices={[unknown, ...choices]}
      onChoose={(band) => props.onChoose(band === "" ? null : band)}
    />
  );
}

interface IndustryFieldProps {
  readonly value: string;
  readonly known: readonly string[];
  readonly onWrite: (written: string) => void;
}

/** Free words; what the workspace and the samples call industries is offered. */
function IndustryField({ value, known, onWrite }: IndustryFieldProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const listId = useId();
  const names = [...INDUSTRY_CODES, ...known].map((industry) => industryName(industry, language));
  return (
    <>
      <TextField
        label={translate("sheet.industry")}
        value={value}
        maxLength={LONGEST_IN_SHEET.industry}
        list={listId}
        onChange={(event) => onWrite(event.target.value)}
      />
      <datalist id={listId}>
        {[...new Set(names)].filter(Boolean).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
