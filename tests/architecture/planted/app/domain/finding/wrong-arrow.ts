import { noun } from "~/domain/events/noun";
export const x = noun;
