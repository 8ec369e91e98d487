// Ce qui complète un texte : les chapitres, les collectivités, les graphiques, les sources, les clés de l’en-tête.
import { startCompletion } from "./codemirror.js";

const MOST = 60;

/** Les propositions à l’endroit du curseur, ou null. `names` : des listes de [écrit, appelé], par ce qu’elles complètent. */
export function complete(context, names) {
  if (!names) return null;
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  return isHeader(context.state.doc, line) ? header(context, before, names) : body(context, before, names);
}

function isHeader(doc, line) {
  if (line.number === 1 || doc.line(1).text.trimEnd() !== "---") return false;
  for (let number = 2; number < line.number; number += 1) if (doc.line(number).text.trimEnd() === "---") return false;
  return line.text.trimEnd() !== "---";
}

function header(context, before, names) {
  const source = /^source:\s*(\S*)$/.exec(before);
  if (source) return proposal(context, source[1], names.source, plainly);
  const shown = /^montre:.*?([\w-]*)$/.exec(before);
  if (shown) return proposal(context, shown[1], names.montre, plainly);
  const key = /^([\w-]*)$/.exec(before);
  if (!key || (!key[1] && !context.explicit)) return null;
  const there = new Set(context.state.doc.toString().match(/^[\w-]+(?=:)/gm));
  return proposal(context, key[1], names.cle.filter(([name]) => !there.has(name)), (view, name, from, to) => {
    view.dispatch({ changes: { from, to, insert: name + ": " }, selection: { anchor: from + name.length + 2 } });
    startCompletion(view);
  });
}

function body(context, before, names) {
  const number = /\{\{\s*(\w+)\((?:"[^"]*",\s*)?"([\w.-]*)$/.exec(before);
  if (number) return proposal(context, number[2], names.chiffre, /^(chiffre|lettres)$/.test(number[1]) ? called : plainly);
  const kind = /(page|collectivite|graphique):([^\n)]*)$/.exec(before);
  if (kind && (context.explicit || before[kind.index - 1] === "(") && !kind[2].startsWith(" ")) {
    return proposal(context, kind[2], names[kind[1]], closing);
  }
  const picture = /!\[[^\]]*\]\(([^\s():]*)$/.exec(before);
  if (picture) return proposal(context, picture[1], [["graphique:", "un graphique de l’édition"], ...names.image], closing);
  const link = /\]\(([^\s():]*)$/.exec(before);
  const kinds = [["page:", "un chapitre"], ["collectivite:", "une collectivité labellisée"], ["https://", "une page de la Toile"]];
  return link ? proposal(context, link[1], [...kinds, ...names.texte], closing) : null;
}

function proposal(context, typed, list, apply) {
  const found = near(typed, list).map(([name, title], rank) => ({
    label: name,
    detail: title && name.startsWith(title) ? "" : title,
    boost: MOST - rank,
    apply: (view, one, from, to) => apply(view, name, from, to, title)
  }));
  return found.length ? { from: context.pos - typed.length, options: found, filter: false } : null;
}

function plainly(view, name, from, to) {
  view.dispatch({ changes: { from, to, insert: name }, selection: { anchor: from + name.length } });
}

// Le nom, la parenthèse qui ferme, et les mots du lien s’il n’en a pas encore.
function closing(view, name, from, to, title) {
  if (/^(page|collectivite|graphique|https):/.test(name)) { opened(view, name, from, to); return; }
  const doc = view.state.doc;
  const line = doc.lineAt(from);
  const before = line.text.slice(0, from - line.from);
  const empty = /(!?)\[\]\((?:page:|collectivite:|graphique:)?$/.exec(before);
  const words = empty && !empty[1] ? title : "";
  const closed = doc.sliceString(to, to + 1) === ")";
  const changes = [{ from, to, insert: name + (closed ? "" : ")") }];
  if (words) changes.unshift({ from: line.from + empty.index + 1, insert: words });
  view.dispatch({ changes, selection: { anchor: from + words.length + name.length + 1 } });
}

function called(view, name, from, to) { plainly(view, name + "\") }}", from, to); }

function opened(view, name, from, to) {
  plainly(view, name, from, to);
  if (!name.startsWith("https")) startCompletion(view);
}

function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "'").replace(/[\s-]+/g, " ").toLowerCase();
}

// Un début, sinon une partie du nom ou du titre, sinon les mêmes lettres dans l’ordre : « vanes » mène à Vannes.
function near(typed, list) {
  const wanted = folded(typed);
  const ranked = list.map(([name, title]) => {
    const both = folded(name) + " " + folded(title || "");
    return [both.startsWith(wanted) ? 0 : both.includes(wanted) ? 1 : inOrder(wanted, folded(name)) ? 2 : 3, name, title || ""];
  });
  const length = ([rank, name]) => (rank === 2 ? name.length : 0);
  return ranked.filter(([rank]) => rank < 3).sort((a, b) => a[0] - b[0] || length(a) - length(b)).slice(0, MOST).map(([, name, title]) => [name, title]);
}

function inOrder(letters, name) {
  let at = 0;
  for (const sign of name) if (sign === letters[at]) at += 1;
  return letters.length > 2 && at === letters.length && name[0] === letters[0];
}
