/**
 * In the name of a test that `pnpm test` leaves to `pnpm test:nightly`. It stands there for one of two
 * reasons: what it proves is proved from another side in the check, or changes with few features;
 * and it takes as long as ten others.
 */
export const AT_NIGHT = "@night";
