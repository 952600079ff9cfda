import type { Locale } from "./locale";

type Words = { title: string; text: string; action?: string };

/**
 * A page that needs no database, no script and no session, for when nothing of ours can stand round it. Its style
 * sheet is a file in public/. Takes our own texts only: it escapes nothing.
 * @param href where the action leads; empty: here again.
 * @param also the same in another language.
 */
export function plainPage(locale: Locale, words: Words, href: string, also?: Words): string {
  return `<!doctype html>
<html lang="${locale === "nl" ? "nl-BE" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} - Netwerf</title>
<link rel="stylesheet" href="/even-geduld.css">
</head>
<body>
<main>
<section>
<h1>${words.title}</h1>
<p>${words.text}</p>
<p><a href="${href}">${words.action}</a></p>
</section>${
    also
      ? `
<section lang="en">
<h2>${also.title}</h2>
<p>${also.text}</p>
</section>`
      : ""
  }
</main>
</body>
</html>
`;
}
