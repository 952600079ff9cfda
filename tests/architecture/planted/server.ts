import { noun } from "./app/domain/activity/noun";
export const x = noun;
