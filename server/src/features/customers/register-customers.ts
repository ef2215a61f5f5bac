import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { customerRoutes, type CustomerRoutesOptions } from "./customer-routes.ts";
import { countCustomers, ensureCustomerOfSample } from "./customers.ts";

export function registerCustomers(
  { database, now }: Ground,
  needs: Pick<CustomerRoutesOptions, "latestLevels" | "listBoards" | "onChanged">,
) {
  return {
    routes: [customerRoutes({ database, now, ...needs })],
    count: () => countCustomers(database),
    ensureOfSample: (sample: Parameters<typeof ensureCustomerOfSample>[1]) =>
      ensureCustomerOfSample(database, sample, now()),
  } satisfies Feature & Record<string, unknown>;
}
