import { ourProcess } from "./our-process.ts";
import { programOf } from "./program-of.ts";
import type { ServerUnderTest } from "./server-under-test.ts";

/** Our server, as `pnpm start` runs it; rooms are boards, and the clients a program with a token. */
export const zentaikan: ServerUnderTest = {
  name: "zentaikan",
  isDurable: true,
  async start(options) {
    const { process, origin, token } = await ourProcess(options, {});
    return programOf({ process, origins: [origin], token });
  },
};
