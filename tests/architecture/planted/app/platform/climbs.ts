import { noun } from "~/domain/activity/noun";
export const x = noun;
