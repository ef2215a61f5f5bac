import type { CustomerBody } from "@zentaikan/protocol/customers";
import { ArrowDownToLine, ArrowUpFromLine, FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { useCustomersFile } from "../api/customers.ts";
import { useSession } from "../api/session.ts";
import { useProblem } from "../api/use-problem.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { saveFile } from "../ui/save-file.ts";
import { customersTable } from "./customers-table.ts";
import { ImportCustomers } from "./import/ImportCustomers.tsx";

interface ListMenuProps {
  /** Null until all of them are there. */
  readonly customers: readonly CustomerBody[] | null;
}

/** The whole list as a file, and customers from one. */
export function ListMenu({ customers }: ListMenuProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const { onError } = useProblem();
  const { mutate, isPending } = useCustomersFile();
  const [importing, setImporting] = useState(false);
  const take = (format: "xlsx" | "csv") => {
    if (customers === null) return;
    const table = customersTable(customers, { language, translate });
    const name = `${translate("list.fileName")}.${format}`;
    mutate({ ...table, format, language }, { onSuccess: (file) => saveFile(file, name), onError });
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton
            icon={FileSpreadsheet}
            label={translate(isPending ? "list.exporting" : "list.menu")}
            disabled={isPending || customers === null}
          />
        }
      >
        {abilities.includes("changeCustomers") && (
          <MenuItem icon={ArrowDownToLine} onSelect={() => setImporting(true)}>
            {translate("list.import")}
          </MenuItem>
        )}
        <MenuItem icon={ArrowUpFromLine} onSelect={() => take("xlsx")}>
          {translate("list.exportXlsx")}
        </MenuItem>
        <MenuItem icon={ArrowUpFromLine} onSelect={() => take("csv")}>
          {translate("list.exportCsv")}
        </MenuItem>
      </Menu>
      {importing && <ImportCustomers onClose={() => setImporting(false)} />}
    </>
  );
}
