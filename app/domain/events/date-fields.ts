import type { ParticipantTypeName } from "./participant-types";

/** Rules about kinds of organisations that one date may have. */
export const MOST_QUOTAS = 12;

/** Names of the fields of one rule; the first is 1. */
export const quotaField = (n: number, part: "kind" | "types" | "seats" | "until") => `quota-${part}-${n}`;
export const wantedField = (type: ParticipantTypeName) => `wanted-${type}`;
