import type { Scribe } from "~/domain/activity/record.server";

/** Writes letters in the transaction of what they tell of. */
export const mailScribe: Scribe = async () => {};
