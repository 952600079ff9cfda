export const letter = 1;
