/** A line of figures for whoever reads the run; assertions stand beside it. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
