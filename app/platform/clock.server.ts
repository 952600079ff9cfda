/** The only clock of the application, so that tests can set it. */
let read = () => new Date();

/** This moment. */
export function now(): Date {
  return read();
}

/** Replaces the clock, for tests; without an argument the real one returns. */
export function setClock(clock?: () => Date): void {
  read = clock ?? (() => new Date());
}
