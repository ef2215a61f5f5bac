import { expect, test } from "vitest";
import { PrivatePostgres } from "../../test/support/private-postgres.ts";
import { openLog } from "../log.ts";
import { board, bytes, everythingIn } from "./document-store.contract.ts";
import { openPostgresDocumentStore } from "./postgres-document-store.ts";

const open = (postgres: PrivatePostgres) =>
  openPostgresDocumentStore({
    url: postgres.url("postgres"),
    log: openLog("silent"),
    probeIntervalMs: 50,
    writeTimeoutMs: 30_000,
  });

test("[K16] [K18] what the standby never had is gone after a failover, and nobody was told that it was saved @night", async () => {
  const primary = await PrivatePostgres.start();
  const standby = await primary.startStandby();
  const append = (store: Awaited<ReturnType<typeof open>>, sequence: number, text: string) =>
    store.append({ name: board, epoch: 1, sequence, update: bytes(text), owners: [] });
  try {
    await primary.set("synchronous_standby_names", "*");
    const [first, second] = [await open(primary), await open(primary)];
    await first.create(board, bytes("first"));
    await append(first, 2, "acknowledged");
    await expect(open(standby)).rejects.toThrow("this PostgreSQL is a standby");

    const [receiver] = await standby.run("SELECT pid FROM pg_stat_wal_receiver");
    const receiverPid = Number(receiver?.["pid"]);
    process.kill(receiverPid, "SIGSTOP");
    const lost = append(first, 3, "never there").catch((error: unknown) => error);
    const end =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    await expect.poll(async () => (await primary.run(end)).length).toBe(1);
    expect(await lost).toBeInstanceOf(Error);
    // It is there for whoever looks, and for nobody who would go on from it.
    expect(everythingIn(await second.load(board))).toEqual([1, 2, 3]);
    const taken = second.load(board, { toAppend: true }).then(
      () => "served",
      () => "refused",
    );
    await expect
      .poll(() => primary.run("SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
      .not.toEqual([]);

    await primary.kill();
    expect(await taken).toBe("refused");
    process.kill(receiverPid, "SIGKILL");
    await expect
      .poll(() =>
        standby.run("SELECT pg_promote()").then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await expect
      .poll(() =>
        open(standby).then(
          (store) => store.close(),
          () => "a standby",
        ),
      )
      .toBeUndefined();
    const third = await open(standby);
    expect(everythingIn(await third.load(board, { toAppend: true }))).toEqual([1, 2]);
    await Promise.all([first.close(), second.close(), third.close()]);
  } finally {
    await Promise.all([primary.stop(), standby.stop()]);
  }
});
