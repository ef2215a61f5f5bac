interface GeneratorUsage {
  /** Share of one core, from 0 to 1. */
  readonly cpu: number;
}

/** Watches this process from now on; the returned function says what it used since. */
export function watchGenerator(): () => GeneratorUsage {
  const cpuBefore = process.cpuUsage();
  const startMs = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      cpu: (user + system) / 1000 / (performance.now() - startMs),
    };
  };
}

const busyShare = 0.85;
const lateMs = 50;

/** What to say beside figures that the load generator may have spoiled; nothing when it had room. */
export function remarksOnGenerator(usage: GeneratorUsage, latestSendMs: number): string[] {
  const remarks: string[] = [];
  if (usage.cpu > busyShare) remarks.push("the generator was the limit");
  if (latestSendMs > lateMs) remarks.push(`a send was ${Math.round(latestSendMs)} ms late`);
  return remarks;
}
