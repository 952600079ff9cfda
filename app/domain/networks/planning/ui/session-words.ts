import { provinceLabels, type ProvinceName } from "~/domain/vocabulary/province";
import type { Locale } from "~/ui/locale";

export type NamedSession = {
  title: string;
  province: ProvinceName | null;
  sector: { name: string; nameEn: string } | null;
  theme: { name: string; nameEn: string } | null;
};

const nameIn = (locale: Locale, of: { name: string; nameEn: string } | null) =>
  of && (locale === "nl" ? of.name : of.nameEn || of.name);

/** What a session is called: its title, else what is known of it. Undefined when nothing is. */
export function sessionName(session: NamedSession, locale: Locale): string | undefined {
  if (session.title) return session.title;
  const theme = nameIn(locale, session.theme);
  const place = session.province && provinceLabels[locale][session.province];
  return [nameIn(locale, session.sector) ?? theme, place].filter(Boolean).join(", ") || undefined;
}

/** Sector, province and theme of a session, as far as its name does not say them already. */
export function sessionFacts(session: NamedSession, locale: Locale): string[] {
  const place = session.province && provinceLabels[locale][session.province];
  const facts = [nameIn(locale, session.sector), place, nameIn(locale, session.theme)];
  const name = sessionName(session, locale) ?? "";
  return facts.filter((fact): fact is string => Boolean(fact) && !name.includes(fact!));
}
