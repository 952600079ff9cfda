const state = globalThis as { netwerfReady?: boolean; netwerfDemo?: boolean };

/** Says whether this process wants requests: false while it starts and while it shuts down. */
export function setReady(ready: boolean): void {
  state.netwerfReady = ready;
}

export function isReady(): boolean {
  return state.netwerfReady === true;
}

/** Says whether this is a demo: codes and mails are then shown on a page, for nobody receives them. */
export function setDemo(demo: boolean): void {
  state.netwerfDemo = demo;
}

export function isDemo(): boolean {
  return state.netwerfDemo === true;
}
