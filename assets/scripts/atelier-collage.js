// Ce qui est collé de Word, de Google Docs, de LibreOffice ou d’une page, en Markdown de l’annuaire. Une fonction : du HTML
// entre, des blocs et des notes sortent ; les espaces insécables se feront seules, les guillemets sont français.

const SKIPPED = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "HEAD", "XML", "OBJECT", "TEMPLATE", "SVG"]);
const BLOCKS = new Set([
  "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "BLOCKQUOTE", "PRE", "HR", "SECTION", "ARTICLE",
  "HEADER", "FOOTER", "MAIN", "ASIDE", "FIGURE", "FIGCAPTION", "DL", "DT", "DD", "CENTER"
]);
const HEADINGS = /^H[1-6]$/;

/**
 * {blocks: [Markdown], notes: [Markdown], pictures: [{source, shown}]}. Les appels de notes sont « [^n] » à partir de `first`.
 * `names` : le fichier de chaque image, dans leur ordre ; celle qui n’en a pas n’est pas dans le Markdown.
 */
export function markdownOf(html, first = 1, names = []) {
  const doc = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const found = { notes: readNotes(doc), pictures: [], hung: 0, names, first, called: [] };
  found.notes.forEach((note) => note.place.remove());
  const blocks = [];
  gather(doc.body, blocks, found);
  while (blocks.length && blocks[blocks.length - 1].kind === "rule") blocks.pop(); // celui qui séparait les notes
  level(blocks);
  return {
    blocks: joined(blocks),
    notes: found.called.map((note) => sentence(runs(note.place, found)).replace(/\s*\\?\n\s*/g, " ")),
    pictures: found.pictures
  };
}

/** Du texte simple tel que l’annuaire l’attend : ni espaces insécables, ni signes invisibles, ni tabulations. */
export function cleanText(text) {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\u2011/g, "-")
    .replace(/[\u00a0\u2002-\u200a\u202f\t]/g, " ");
}

// La règle de sécurité de l’atelier refuserait les styles, même dans un document que personne ne voit : ils sont lus ailleurs.
function withoutStyles(html) {
  return html.replace(/<style[^]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, " data-style="));
}

// Les blocs

function gather(parent, blocks, found) {
  let loose = [];
  const end = () => { paragraph(loose, blocks, found); loose = []; };
  parent.childNodes.forEach((node) => {
    if (isSkipped(node)) return;
    if (!holdsBlocks(node)) { loose.push(node); return; }
    end();
    block(node, blocks, found);
  });
  end();
}

function isSkipped(node) {
  if (node.nodeType === Node.TEXT_NODE) return false;
  if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.tagName.toUpperCase())) return true;
  return /display:\s*none|mso-hide:\s*all/.test(styleOf(node));
}

function holdsBlocks(node) {
  return node.nodeType === Node.ELEMENT_NODE && (BLOCKS.has(node.tagName) || Boolean(node.querySelector([...BLOCKS].join(","))));
}

function block(node, blocks, found) {
  contents(node, blocks, found);
  hang(blocks, found);
}

// Une image est seule entre deux lignes vides : elle vient derrière le bloc où elle était.
function hang(blocks, found) {
  found.pictures.slice(found.hung).forEach((picture, rank) => {
    const name = found.names[found.hung + rank];
    if (name) blocks.push({ kind: "picture", text: "![" + picture.shown.replace(/[[\]\\]/g, "\\$&") + "](" + name + ")" });
  });
  found.hung = found.pictures.length;
}

function contents(node, blocks, found) {
  const name = node.tagName;
  if (HEADINGS.test(name) && node.textContent.trim()) blocks.push({ kind: "heading", level: Number(name[1]), text: plain(node, found) });
  else if (name === "UL" || name === "OL") listing(node, 0, blocks, found);
  else if (name === "TABLE") table(node, blocks, found);
  else if (name === "BLOCKQUOTE") quote(node, blocks, found);
  else if (name === "PRE") blocks.push({ kind: "program", text: "```\n" + node.textContent.replace(/\n$/, "") + "\n```" });
  else if (name === "HR") blocks.push({ kind: "rule", text: "---" });
  else if (name === "P" && /mso-list:/.test(styleOf(node))) wordItem(node, blocks, found);
  else if (/^(P|DT|DD|FIGCAPTION|LI)$/.test(name) && !node.querySelector("p,div,ul,ol,table")) paragraph([node], blocks, found);
  else gather(node, blocks, found);
}

function paragraph(nodes, blocks, found) {
  const heading = nodes.length === 1 && /\bMso(Title|Heading\d?)\b/.test(nodes[0].className || "");
  const parts = nodes.flatMap((node) => runs(node, found));
  const text = sentence(heading ? parts.map((part) => ({ ...part, bold: false })) : parts);
  if (text) blocks.push(heading ? { kind: "heading", level: 1, text } : { kind: "paragraph", text });
  hang(blocks, found);
}

function plain(node, found) {
  return sentence(runs(node, found).map((part) => ({ ...part, bold: false, italic: false }))).replace(/\s*\\?\n\s*/g, " ");
}

function quote(node, blocks, found) {
  const inner = [];
  gather(node, inner, found);
  const text = joined(inner.filter((one) => one.kind !== "picture")).join("\n\n");
  if (text) blocks.push({ kind: "quote", text: text.replace(/^/gm, "> ").replace(/^> $/gm, ">") });
  blocks.push(...inner.filter((one) => one.kind === "picture"));
}

// Word écrit une liste en paragraphes : le rang est dans le style, la puce dans un morceau à ignorer.
function wordItem(node, blocks, found) {
  const rank = Number((/level(\d+)/.exec(styleOf(node)) || [0, 1])[1]) - 1;
  const marker = [...node.querySelectorAll("span")].find((span) => /mso-list:\s*Ignore/i.test(styleOf(span)));
  const sign = marker ? marker.textContent.trim() : "";
  if (marker) marker.remove();
  item({ level: rank, ordered: /^\(?[\da-z]{1,4}[.)]/i.test(sign), start: parseInt(sign, 10) || 1, text: sentence(runs(node, found)) }, blocks);
}

function listing(list, rank, blocks, found) {
  let number = Number(list.getAttribute("start")) || 1;
  [...list.children].forEach((child) => {
    if (child.tagName === "UL" || child.tagName === "OL") { listing(child, rank + 1, blocks, found); return; }
    if (child.tagName !== "LI") return;
    const inner = [...child.querySelectorAll("ul,ol")].filter((one) => one.parentElement.closest("li") === child);
    inner.forEach((one) => one.remove());
    item({ level: rank, ordered: list.tagName === "OL", start: number, text: sentence(runs(child, found)) }, blocks);
    number += 1;
    inner.forEach((one) => listing(one, rank + 1, blocks, found));
  });
}

function item(one, blocks) {
  if (!one.text) return;
  const last = blocks[blocks.length - 1];
  const goes = last && last.kind === "list" && (one.level > 0 || one.ordered === last.items[0].ordered);
  if (goes) last.items.push(one);
  else blocks.push({ kind: "list", items: [one] });
}

function listText(items) {
  const margins = [];
  const counts = [];
  return items.map((one) => {
    const rank = Math.min(one.level, margins.length);
    counts.length = Math.min(counts.length, rank + 1);
    counts[rank] = counts[rank] === undefined ? one.start : counts[rank] + 1;
    const marker = one.ordered ? counts[rank] + ". " : "- ";
    const margin = rank ? margins[rank - 1] : "";
    margins.length = rank;
    margins.push(margin + " ".repeat(marker.length));
    return margin + marker + one.text.replace(/\n/g, "\n" + margins[rank]);
  }).join("\n");
}

function table(node, blocks, found) {
  const rows = [...node.rows].map((row) => [...row.cells].flatMap((cell) => [cellText(cell, found), ...Array(cell.colSpan - 1).fill("")]));
  const filled = rows.filter((row) => row.some(Boolean));
  if (!filled.length) return;
  const width = Math.max(...filled.map((row) => row.length));
  if (width === 1) { [...node.rows].forEach((row) => [...row.cells].forEach((cell) => gather(cell, blocks, found))); return; }
  const lines = filled.map((row) => "| " + [...row, ...Array(width - row.length).fill("")].join(" | ") + " |");
  lines[0] = lines[0].replace(/\*\*/g, "");
  lines.splice(1, 0, "|" + columns(filled, width).map((mark) => " " + mark + " |").join(""));
  blocks.push({ kind: "table", text: lines.join("\n") });
}

// Une colonne de nombres se range à droite.
function columns(rows, width) {
  return Array.from({ length: width }, (_, rank) => {
    const cells = rows.slice(1).map((row) => row[rank] || "").filter(Boolean);
    return cells.length && cells.every((cell) => /^[-−+]?[\d ]+([,.]\d+)?( ?[%€])?$/.test(cell)) ? "---:" : ":---";
  });
}

function cellText(cell, found) {
  return sentence(runs(cell, found)).replace(/\s*\\?\n\s*/g, " ").replace(/\|/g, "\\|");
}

// Un texte de l’annuaire commence à « ## » et ne saute pas de niveau.
function level(blocks) {
  const headings = blocks.filter((one) => one.kind === "heading");
  const ranks = [...new Set(headings.map((one) => one.level))].sort();
  let before = 1;
  headings.forEach((one) => {
    before = Math.min(ranks.indexOf(one.level) + 2, before + 1);
    one.text = "#".repeat(before) + " " + one.text;
  });
}

function joined(blocks) {
  return blocks.map((one) => (one.kind === "list" ? listText(one.items) : one.text));
}

// Les mots

function styleOf(node) { return (node.getAttribute && node.getAttribute("data-style")) || ""; }

function looks(node, above) {
  const style = styleOf(node);
  const weight = /font-weight:\s*(\w+)/.exec(style);
  const slant = /font-style:\s*(\w+)/.exec(style);
  const bold = weight ? /bold|[6-9]00/.test(weight[1]) : above.bold || /^(B|STRONG)$/.test(node.tagName);
  const italic = slant ? /italic|oblique/.test(slant[1]) : above.italic || /^(I|EM|CITE)$/.test(node.tagName);
  const link = node.tagName === "A" ? target(node.getAttribute("href") || "") : "";
  return { bold, italic, link: link || above.link };
}

function target(address) {
  const google = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/.exec(address);
  const there = google ? decodeURIComponent(google[1]) : address;
  return /^(https?:\/\/[^\s]+\.[^\s]+|mailto:[^\s]+@[^\s]+)$/i.test(there) ? there : "";
}

function runs(node, found, above = { bold: false, italic: false, link: "" }) {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...above, text: cleanText(node.data).replace(/\s+/g, " ") }];
  if (isSkipped(node)) return [];
  if (node.tagName === "BR") return [{ ...above, text: "\n" }];
  if (node.tagName === "IMG") { found.pictures.push({ source: node.getAttribute("src") || "", shown: shown(node) }); return []; }
  const note = found.notes.find((one) => one.call === node);
  if (note) return [call(note, found)];
  const mine = looks(node, above);
  const inner = [...node.childNodes].flatMap((child) => runs(child, found, mine));
  return /^(P|DIV|LI)$/.test(node.tagName) && node.nextElementSibling ? [...inner, { ...above, text: " " }] : inner;
}

// Ce qu’une image montre, si quelqu’un l’a écrit : ce qu’un programme a deviné n’est pas un texte de remplacement.
function shown(image) {
  const words = cleanText(image.getAttribute("alt") || "").replace(/\s+/g, " ").trim();
  return /automati|\b(IA|AI)\b|^(image|picture|photo)?\s*\d*$/i.test(words) ? "" : words;
}

function call(note, found) {
  if (!found.called.includes(note)) found.called.push(note);
  return { bold: false, italic: false, link: "", text: "", sign: "[^" + (found.first + found.called.indexOf(note)) + "]" };
}

// Les passages de même allure ensemble ; les espaces restent hors des astérisques.
function sentence(parts) {
  const set = quoted(merged(parts));
  let text = "";
  set.forEach((part, rank) => {
    const link = part.link && (!set[rank - 1] || set[rank - 1].link !== part.link) ? "[" : "";
    const closes = part.link && (!set[rank + 1] || set[rank + 1].link !== part.link) ? "](" + part.link + ")" : "";
    text += link + stressed(part) + closes;
  });
  return text.replace(/\[(\s*)([^\]]*?)(\s*)\]\((https?:|mailto:)/g, "$1[$2]($4").replace(/ {2,}/g, " ").replace(/ *\n */g, "\n")
    .trim().replace(/\n+/g, "\\\n").replace(/^(#{1,6}|>|[-+]|\d+[.)])(?= )/, "\\$1").replace(/^\\(\d+)([.)])/, "$1\\$2");
}

function merged(parts) {
  const kept = [];
  parts.forEach((part) => {
    const last = kept[kept.length - 1];
    const blank = !part.text.trim() && !part.sign;
    const same = last && !last.sign && !part.sign && last.link === part.link && (blank || (last.bold === part.bold && last.italic === part.italic));
    if (same) last.text += part.text;
    else kept.push({ ...part });
  });
  return kept;
}

function stressed(part) {
  if (part.sign) return part.sign;
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(part.text);
  const mark = words ? (part.bold ? "**" : "") + (part.italic ? "*" : "") : "";
  return before + mark + escaped(words) + [...mark].reverse().join("") + after;
}

function escaped(text) {
  return text
    .replace(/[\\`*]/g, "\\$&")
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "\\_")
    .replace(/\[(?=\^|[^\]]*\][([:])/g, "\\[")
    .replace(/<(?=[a-zA-Z/!?])/g, "\\<")
    .replace(/~~/g, "\\~~");
}

// Les guillemets droits ou anglais deviennent français, l’apostrophe typographique ; ceux d’un passage à l’autre se suivent.
function quoted(parts) {
  let before = "";
  return parts.map((part) => {
    let text = "";
    for (const sign of part.text) {
      const opens = sign === "“" || sign === "„" || (sign === "\"" && !/[^\s(«[’'-]$/.test(before));
      const made = opens ? "« " : sign === "”" || sign === "\"" ? " »" : sign;
      text += made;
      before = sign;
    }
    text = text.replace(/« +/g, "« ").replace(/ +»/g, " »").replace(/(?<=[\p{L}\d])'(?=\p{L})/gu, "’");
    return { ...part, text };
  });
}

// Les notes : un appel mène à un paragraphe, qui mène à l’appel, de quelque façon que le programme les nomme.
function readNotes(doc) {
  const anchors = [...doc.querySelectorAll("a[href*='#']")];
  const named = (one) => [one.id, one.getAttribute("name")].filter(Boolean);
  const leads = (one) => decodeURIComponent(one.getAttribute("href").split("#").pop());
  const notes = [];
  anchors.forEach((call, rank) => {
    const back = anchors.slice(rank + 1).find((one) => named(one).includes(leads(call)) && named(call).includes(leads(one)));
    if (!back) return;
    const place = back.closest("div[id],li,p") || back.parentElement;
    back.remove();
    notes.push({ call, place });
  });
  return notes;
}
