import { noun } from "~/domain/registrations/noun";
export const x = noun;
