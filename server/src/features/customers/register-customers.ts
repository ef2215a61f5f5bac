import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { customerRoutes, type CustomerRoutesOptions } from "./customer-routes.ts";
import { customerTableRoutes, type CustomerTableOptions } from "./customer-table-routes.ts";
import { savedViewRoutes } from "./saved-view-routes.ts";
import { countCustomers, ensureCustomerOfSample } from "./customers.ts";

export function registerCustomers(
  { database, now }: Ground,
  needs: Pick<
    CustomerRoutesOptions,
    "changed" | "latestLevels" | "listBoards" | "onChanged" | "onMerged"
  > &
    Pick<CustomerTableOptions, "writeTable">,
) {
  const { changed, latestLevels, listBoards, onChanged, onMerged, writeTable } = needs;
  const onImported = (customerIds: readonly string[]) => onChanged(customerIds, "customer");
  return {
    routes: [
      // Before addresses of customers.
      customerTableRoutes({ database, now, onImported, writeTable }),
      customerRoutes({ database, now, changed, latestLevels, listBoards, onChanged, onMerged }),
      savedViewRoutes({ database, now }),
    ],
    count: () => countCustomers(database),
    ensureOfSample: (sample: Parameters<typeof ensureCustomerOfSample>[1]) =>
      ensureCustomerOfSample(database, sample, now()),
  } satisfies Feature & Record<string, unknown>;
}
