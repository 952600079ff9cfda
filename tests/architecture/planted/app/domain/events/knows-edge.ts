import { letter } from "~/mail/letter";
export const x = letter;
