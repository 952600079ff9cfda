import { isUnsent } from "./board";
import { databaseName, keptDates, openDeviceStore } from "./device-store";
import { openTabs } from "./tabs";

/**
 * Takes the names of every date's guests off this device, as whoever logs out may expect. What was not sent yet
 * stays, for who logs in next: people who came in may not be forgotten.
 */
export async function forgetNames(): Promise<void> {
  for (const occurrenceId of await keptDates()) {
    const store = await openDeviceStore(occurrenceId);
    const [unsent, sent] = split((await store.queue()) ?? []);
    await store.forgetList();
    if (unsent.length === 0) await store.erase();
    else await store.drop(sent.map((row) => row.id));
    const tabs = openTabs(databaseName(occurrenceId), () => {});
    tabs.tell("forget");
    tabs.close();
  }
}

function split<R extends Parameters<typeof isUnsent>[0]>(rows: R[]): [unsent: R[], sent: R[]] {
  return [rows.filter(isUnsent), rows.filter((row) => !isUnsent(row))];
}
