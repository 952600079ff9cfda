type Said = { fromPhone: boolean; authorName: string | null; organisation: string };

/**
 * Whose words a quote may be said to be: of who gave their name with it, with the organisation they gave. Null: of
 * nobody. A passage of a note is nobody's, for who took the note is not who spoke, and who asked to stay unnamed is
 * not told by their organisation either.
 */
export function attributionOf({ fromPhone, authorName, organisation }: Said): string | null {
  const name = authorName?.trim() ?? "";
  if (!fromPhone || name === "") return null;
  return organisation.trim() === "" ? name : `${name}, ${organisation.trim()}`;
}
