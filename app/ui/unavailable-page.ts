import { textFor } from "./text/catalogue";

const nl = textFor("nl", "errors").pages.unavailable;
const en = textFor("en", "errors").pages.unavailable;

/**
 * Shown while the database is away: plain text that needs no database, no script and no session, hence in both
 * languages. Its style sheet is a file in public/. It does not reload by itself: that would throw away what
 * somebody filled in and may still send again.
 */
export const unavailablePage = `<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${nl.title} - Netwerf</title>
<link rel="stylesheet" href="/even-geduld.css">
</head>
<body>
<main>
<section>
<h1>${nl.title}</h1>
<p>${nl.text}</p>
<p><a href="">${nl.action}</a></p>
</section>
<section lang="en">
<h2>${en.title}</h2>
<p>${en.text}</p>
</section>
</main>
</body>
</html>
`;
