import { plainPage } from "./plain-page";
import { textFor } from "./text/catalogue";

/**
 * Shown while the database is away, hence in both languages. It does not reload by itself: that would throw away
 * what somebody filled in and may still send again.
 */
export const unavailablePage = plainPage(
  "nl",
  textFor("nl", "errors").pages.unavailable,
  "",
  textFor("en", "errors").pages.unavailable,
);
