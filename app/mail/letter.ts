/** A piece of a letter; every letter is made of these, so that HTML and plain text always say the same. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "facts"; facts: [term: string, value: string][] }
  | { kind: "button"; label: string; url: string }
  | { kind: "link"; label: string; url: string }
  | { kind: "code"; code: string }
  | { kind: "quote"; text: string }
  | { kind: "small"; text: string };

export type Attachment = { filename: string; content: string | Buffer; contentType: string };

/** What a letter says, before it is HTML or text. */
export type Letter = {
  subject: string;
  heading: string;
  blocks: Block[];
  attachments?: Attachment[];
  /** Where an answer goes: the organiser of the event. */
  replyTo?: { name: string; address: string };
  /** The line funders require. */
  footer?: string;
};

export const text = (content: string): Block => ({ kind: "text", text: content });
export const facts = (...pairs: [string, string | null | undefined | false][]): Block => ({
  kind: "facts",
  facts: pairs.filter((pair): pair is [string, string] => Boolean(pair[1])),
});
export const button = (label: string, url: string): Block => ({ kind: "button", label, url });
export const link = (label: string, url: string): Block => ({ kind: "link", label, url });
export const small = (content: string): Block => ({ kind: "small", text: content });

/** Plain text for who reads mail without HTML, and for a screen reader that prefers it. */
export function asText({ heading, blocks, footer }: Letter): string {
  const parts = [heading, ...blocks.map(blockAsText), footer ? `--\n${footer}` : ""];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case "facts":
      return block.facts.map(([term, value]) => `${term}: ${value}`).join("\n");
    case "button":
    case "link":
      return `${block.label}:\n${block.url}`;
    case "code":
      return block.code;
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "text":
    case "small":
      return block.text;
  }
}

const escape = (value: string) => value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const lines = (value: string) => escape(value).replaceAll("\n", "<br>");

/** HTML without images, scripts or anything from elsewhere: what mail programs show the same. */
export function asHtml({ subject, heading, blocks, footer }: Letter, locale: "nl" | "en"): string {
  const body = [
    ...blocks.map(blockAsHtml),
    footer ? `<p style="margin:32px 0 0;font-size:14px;color:#5b5850">${lines(footer)}</p>` : "",
  ];
  return `<!doctype html><html lang="${locale === "nl" ? "nl-BE" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f7f3ec;color:#1d2b2e;font:17px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px">
<p style="margin:0 0 16px;font-weight:700;color:#0b4f5c">Netwerf</p>
<div style="background:#fffdf9;border:1px solid #ddd5c8;border-radius:10px;padding:24px">
<h1 style="margin:0 0 16px;font:700 26px/1.2 Georgia,serif">${escape(heading)}</h1>
${body.join("\n")}
</div></div></body></html>`;
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
    case "facts":
      return `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${block.facts.map(factAsHtml).join("")}</table>`;
    case "button":
      return `<p style="margin:0 0 16px"><a href="${escape(block.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b4f5c;color:#ffffff;font-weight:700;text-decoration:none">${escape(block.label)}</a></p>`;
    case "link":
      return `<p style="margin:0 0 16px"><a href="${escape(block.url)}" style="color:#0b4f5c">${escape(block.label)}</a></p>`;
    case "code":
      return `<p style="margin:0 0 16px;font:700 34px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:6px">${escape(block.code)}</p>`;
    case "quote":
      return `<blockquote style="margin:0 0 16px;padding-left:16px;border-left:4px solid #0b4f5c">${lines(block.text)}</blockquote>`;
    case "small":
      return `<p style="margin:0 0 16px;font-size:14px;color:#5b5850">${lines(block.text)}</p>`;
  }
}

function factAsHtml([term, value]: [string, string]): string {
  return `<tr><td style="padding:0 16px 6px 0;vertical-align:top;color:#5b5850">${escape(term)}</td><td style="padding:0 0 6px">${lines(value)}</td></tr>`;
}
