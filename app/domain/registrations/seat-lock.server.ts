let on = true;

/** Switches the seat lock off, to prove that the race tests can fail. Never outside a test. */
export function unsafeSetSeatLock(locked: boolean): void {
  on = locked;
}

export function seatLockIsOn(): boolean {
  return on;
}
