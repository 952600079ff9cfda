/** Under which everything here is given. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
