import { declarationOf } from "./guard-route.ts";

interface KnownRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: object;
}

/** What costs nothing and may always be asked: probes of the operator, and the files of the client. */
const open: ReadonlySet<string> = new Set(["/livez", "/readyz", "/", "/index.html", "/assets/*"]);
/** What stands before many routes is no route itself. */
const everywhere: ReadonlySet<string> = new Set(["/*", "*", "/api/*"]);

/**
 * Each route has declared its right, rate and size, or the server does not start.
 * @throws Error naming those that have not
 */
export function requireDeclarations(routes: readonly KnownRoute[]): void {
  const guarded = new Set(
    routes
      .filter(({ handler }) => declarationOf(handler) !== undefined)
      .map(({ method, path }) => `${method} ${path}`),
  );
  const missing = routes
    .filter(({ path }) => !open.has(path) && !everywhere.has(path))
    .filter(({ method, path }) => !guarded.has(`${method} ${path}`) && !guarded.has(`ALL ${path}`))
    .map(({ method, path }) => `${method} ${path}`);
  if (missing.length === 0) return;
  throw new Error(`no right, rate and size declared: ${[...new Set(missing)].join(", ")}`);
}
