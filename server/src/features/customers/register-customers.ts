import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { customerRoutes, type CustomerRoutesOptions } from "./customer-routes.ts";
import { customerTableRoutes, type CustomerTableOptions } from "./customer-table-routes.ts";
import { countCustomers, ensureCustomerOfSample } from "./customers.ts";

export function registerCustomers(
  { database, now }: Ground,
  needs: Pick<CustomerRoutesOptions, "latestLevels" | "listBoards" | "onChanged"> &
    Pick<CustomerTableOptions, "onImported" | "writeTable">,
) {
  const { latestLevels, listBoards, onChanged, onImported, writeTable } = needs;
  return {
    routes: [
      // Before addresses of customers.
      customerTableRoutes({ database, now, onImported, writeTable }),
      customerRoutes({ database, now, latestLevels, listBoards, onChanged }),
    ],
    count: () => countCustomers(database),
    ensureOfSample: (sample: Parameters<typeof ensureCustomerOfSample>[1]) =>
      ensureCustomerOfSample(database, sample, now()),
  } satisfies Feature & Record<string, unknown>;
}
