import { pino, type Logger } from "pino";

export type Log = Logger;

/** JSON lines on standard error, so that standard output stays for the sign-in link. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      // Nothing logs headers or bodies; this is the second fence.
      redact: ["*.cookie", "*.authorization", "*.token", "*.ticket", "req.headers"],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
