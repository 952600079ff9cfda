import { createContext, useContext, type ReactNode } from "react";
import type { Locale } from "../locale";
import { textFor, type TextArea, type Texts } from "./catalogue";

const LocaleContext = createContext<Locale>("nl");

/** Sets the language of everything inside. Without one it is Dutch. */
export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/**
 * The `lang` of what organisers wrote, where the page around it is in another language: a screen reader then
 * pronounces it as Dutch.
 */
export function useContentLang(): "nl-BE" | undefined {
  return useLocale() === "nl" ? undefined : "nl-BE";
}

/** The texts of one area in the reader's language: `const t = useText("events"); t.register`. */
export function useText<Area extends TextArea>(area: Area): Texts[Area] {
  return textFor(useLocale(), area);
}
