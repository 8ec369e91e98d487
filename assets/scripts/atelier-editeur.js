// L’éditeur de texte : CodeMirror, avec le Markdown de l’annuaire, ses noms, ses constats et ce qu’on y colle. Il vit dans
// une racine d’ombre : ses styles y entrent sans balise, que la règle de sécurité de l’atelier refuserait.
import * as cm from "./codemirror.js";
import { cleanText, markdownOf } from "./atelier-collage.js";
import { filesOf } from "./atelier-images.js";
import { openDictionary } from "./atelier-mots.js";
import { complete } from "./atelier-noms.js";
import { gestures, indent } from "./atelier-gestes.js";
import { picturesOf } from "./atelier-photos.js";

const SAVE = "Mod-s";
const REREAD = 600;

// L’en-tête, entre deux lignes de trois tirets : Markdown y verrait un filet et un titre.
const HEADER = {
  defineNodes: [{ name: "Entete", block: true }, { name: "Cle" }],
  parseBlock: [{
    name: "Entete",
    before: "HorizontalRule",
    parse(cx, line) {
      if (cx.lineStart !== 0 || line.text.trimEnd() !== "---") return false;
      const keys = [];
      while (cx.nextLine() && line.text.trimEnd() !== "---") {
        const key = /^[\w-]+:/.exec(line.text);
        if (key) keys.push(cx.elt("Cle", cx.lineStart, cx.lineStart + key[0].length));
      }
      cx.nextLine();
      cx.addElement(cx.elt("Entete", 0, cx.prevLineEnd(), keys));
      return true;
    }
  }],
  props: [cm.styleTags({ Entete: cm.tags.meta, Cle: cm.tags.propertyName })]
};

const parser = cm.commonmarkLanguage.parser.configure([cm.Table, HEADER]);
const markdown = new cm.Language(cm.commonmarkLanguage.data, parser, [], "markdown");

const looks = cm.HighlightStyle.define([
  { tag: cm.tags.heading, fontWeight: "700" },
  { tag: cm.tags.heading2, fontWeight: "750", fontSize: "1.25em", letterSpacing: "-.01em" },
  { tag: cm.tags.heading3, fontWeight: "700", fontSize: "1.1em" },
  { tag: cm.tags.strong, fontWeight: "700" },
  { tag: cm.tags.emphasis, fontStyle: "italic" },
  { tag: [cm.tags.url, cm.tags.monospace, cm.tags.labelName], color: "var(--soft)", fontFamily: "var(--mono)", fontSize: ".875em" },
  { tag: cm.tags.processingInstruction, color: "var(--sign-text)" },
  { tag: cm.tags.quote, color: "var(--soft)" },
  { tag: cm.tags.meta, fontSize: ".875em" },
  { tag: cm.tags.propertyName, color: "var(--soft)", fontFamily: "var(--mono)", fontSize: ".8125em" }
]);

const theme = cm.EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--sans)", fontSize: "1.0625rem", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "1.25rem clamp(1rem, 5%, 2.5rem) 40vh", caretColor: "var(--ink)", maxWidth: "46rem" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--sign)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--mark)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--error) 1.5px", textUnderlineOffset: ".2em" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warning) 1.5px", textUnderlineOffset: ".2em" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--sign) 2px", textUnderlineOffset: ".2em" },
  ".cm-diagnostic-info": { borderLeft: "4px solid var(--sign)" },
  ".cm-diagnosticAction": { border: "1px solid var(--soft)", borderRadius: ".2rem", backgroundColor: "var(--paper)", color: "var(--ink)", font: "inherit" },
  ".cm-tooltip": { maxWidth: "min(30rem, 90vw)", border: "1px solid var(--rule)", backgroundColor: "var(--paper)", color: "var(--ink)", font: "400 .9375rem/1.4 var(--sans)", boxShadow: "0 6px 24px rgb(10 17 34 / .2)" },
  ".cm-diagnostic": { padding: ".5rem .75rem", whiteSpace: "pre-line" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--warning)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "16rem", fontFamily: "var(--sans)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".2rem .6rem", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--ink)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--soft)" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-panels": { backgroundColor: "var(--desk)", color: "var(--ink)", fontFamily: "var(--sans)" },
  ".cm-panel.cm-search": { padding: ".5rem .75rem" },
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": { font: "400 .9375rem/1.4 var(--sans)" },
  ".cm-textfield": { border: "1px solid var(--soft)", backgroundColor: "var(--paper)", color: "inherit" },
  ".cm-button": { border: "1px solid var(--soft)", backgroundImage: "none", backgroundColor: "var(--paper)", color: "inherit" },
  ".cm-searchMatch": { backgroundColor: "var(--warning-wash)", outline: "1px solid var(--warning)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--mark)" },
  ".cm-insertedLine, .cm-changedLine": { backgroundColor: "var(--good-wash)" },
  ".cm-changedText": { background: "none", textDecoration: "underline var(--good) 2px" },
  ".cm-deletedChunk": { backgroundColor: "var(--error-wash)", paddingLeft: "0" },
  ".cm-deletedChunk .cm-chunkButtons": { position: "static", display: "flex", gap: ".4rem", padding: ".25rem 0", insetInlineEnd: "auto" },
  ".cm-deletedChunk .cm-chunkButtons button": { border: "1px solid var(--soft)", borderRadius: ".2rem", margin: "0", padding: ".1rem .6rem", backgroundColor: "var(--paper)", color: "var(--ink)", font: "400 .875rem/1.4 var(--sans)", cursor: "pointer" }
});

const WORDS = {
  "Find": "Chercher", "Replace": "Remplacer par", "next": "Suivant", "previous": "Précédent", "all": "Tous",
  "match case": "majuscules", "regexp": "expression", "by word": "mot entier", "replace": "Remplacer",
  "replace all": "Tout remplacer", "close": "Fermer", "current match": "trouvé", "on line": "ligne",
  "replaced $ matches": "$ remplacements", "replaced match on line $": "remplacé ligne $", "Completions": "Propositions",
  "Diagnostics": "Constats", "No diagnostics": "Aucun constat", "Control character": "Signe de commande",
  "$ unchanged lines": "$ lignes pareilles"
};

/** Un éditeur dans `host`. `hooks` : names(), changed(), moved(constat), save(), left(nombre d’images), keep(fichiers), pictures(fichiers). */
export function makeEditor(host, hooks) {
  const root = host.shadowRoot || host.attachShadow({ mode: "open" });
  const compared = new cm.Compartment();
  let told = hooks.changed;
  const view = new cm.EditorView({ root, parent: root });
  let dictionary = null;
  let timer = 0;
  openDictionary().then((one) => { dictionary = one; reread(); }, () => {});

  // Les mots inconnus sont soulignés à chaque pause ; les constats restent où ils sont.
  function reread(notices) {
    clearTimeout(timer);
    const kept = notices || [];
    if (!notices) cm.forEachDiagnostic(view.state, (one, from, to) => { if (one.severity !== "info") kept.push({ ...one, from, to }); });
    const words = dictionary ? dictionary.misspelt(view.state.doc.toString()).map((one) => spelling(one, dictionary)) : [];
    view.dispatch(cm.setDiagnostics(view.state, [...kept, ...words]));
    hooks.moved(found());
  }

  function extensions(label) {
    return [
      cm.EditorState.phrases.of(WORDS),
      cm.EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", lang: "fr", spellcheck: "false", autocapitalize: "sentences" }),
      cm.EditorView.lineWrapping,
      cm.history(), cm.drawSelection(), cm.highlightSpecialChars(), cm.search({ top: true }),
      cm.tooltips({ position: "fixed" }),
      markdown, cm.syntaxHighlighting(looks), theme, compared.of([]),
      cm.autocompletion({ override: [(context) => complete(context, hooks.names())], icons: false, maxRenderedOptions: 60 }),
      cm.keymap.of([
        { key: SAVE, run: () => { hooks.save(); return true; }, preventDefault: true },
        ...Object.values(gestures).filter((one) => one.key),
        ...indent, ...cm.markdownKeymap, ...cm.lintKeymap, ...cm.searchKeymap, ...cm.historyKeymap, ...cm.defaultKeymap
      ]),
      cm.EditorView.domEventHandlers({
        paste: (event) => paste(view, event, hooks),
        drop: (event) => pictures(event, event.dataTransfer, hooks)
      }),
      cm.EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          told();
          clearTimeout(timer);
          timer = setTimeout(reread, REREAD);
        }
        if (update.docChanged || update.selectionSet) hooks.moved(found());
      })
    ];
  }

  // Le constat sous le curseur.
  function found() {
    const { head } = view.state.selection.main;
    let text = "";
    cm.forEachDiagnostic(view.state, (one, from, to) => { if (from <= head && head <= to) text = text || one.message; });
    return text;
  }

  return {
    view,
    text: () => view.state.sliceDoc(),
    do: (name) => { gestures[name].run(view); view.focus(); },
    open(text, label) {
      view.setState(cm.EditorState.create({ doc: text, extensions: extensions(label) }));
      view.dispatch({ selection: { anchor: startOf(view.state.doc) } });
    },
    // Une autre version du fichier, sans perdre la place du curseur ni ce qui permet d’annuler.
    take(text) {
      const now = view.state.sliceDoc();
      let start = 0;
      let end = 0;
      while (start < now.length && start < text.length && now[start] === text[start]) start += 1;
      while (end < Math.min(now.length, text.length) - start && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
      told = () => {};
      view.dispatch({ changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) } });
      told = hooks.changed;
    },
    underline(notices) { reread(notices.map((one) => diagnostic(view.state.doc, one))); },
    compare(theirs) {
      view.dispatch({ effects: compared.reconfigure(theirs === null ? [] : comparison(theirs)) });
      const first = theirs !== null && cm.getChunks(view.state).chunks[0];
      if (first) view.dispatch({ effects: cm.EditorView.scrollIntoView(first.fromB, { y: "center" }) });
    }
  };
}

const CHOICES = { accept: "Garder la mienne", reject: "Prendre celle du fichier" };

function comparison(theirs) {
  return cm.unifiedMergeView({
    original: theirs,
    gutter: false,
    mergeControls: (kind, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = CHOICES[kind];
      button.addEventListener("click", act);
      return button;
    }
  });
}

// Un mot que le dictionnaire ne connaît pas ; ceux qui en sont proches se cherchent quand on les regarde, et se prennent d’un clic.
function spelling({ from, to, word }, dictionary) {
  const made = { from, to, severity: "info", message: "« " + word + " » n’est pas dans le dictionnaire." };
  made.renderMessage = (view) => {
    const shown = document.createElement("span");
    shown.append(made.message, ...dictionary.near(word).map((one) => proposal(view, made, one)));
    return shown;
  };
  return made;
}

function proposal(view, made, word) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cm-diagnosticAction";
  button.textContent = word;
  button.addEventListener("click", () => {
    cm.forEachDiagnostic(view.state, (one, from, to) => { if (one === made) view.dispatch({ changes: { from, to, insert: word } }); });
  });
  return button;
}

// Un constat compte ses lignes et ses signes à partir de 1 ; un signe peut être de deux unités.
function diagnostic(doc, notice) {
  const [row, column, count] = notice.span;
  const line = doc.line(Math.max(1, Math.min(doc.lines, row)));
  const signs = [...line.text];
  const before = signs.slice(0, Math.max(0, column - 1)).join("").length;
  const length = column ? signs.slice(column - 1, column - 1 + count).join("").length : line.length;
  return {
    from: Math.min(line.to, line.from + before),
    to: Math.min(line.to, line.from + before + length),
    severity: notice.severity === "erreur" ? "error" : "warning",
    message: notice.sentence + (notice.remedy ? "\n→ " + notice.remedy : "")
  };
}

// Ce qui vient d’un traitement de texte devient du Markdown ; le reste, du texte sans signes invisibles.
function paste(view, event, hooks) {
  const html = event.clipboardData.getData("text/html");
  const plain = event.clipboardData.getData("text/plain");
  const rich = /<(p|b|strong|i|em|ul|ol|table|h[1-6]|a|span)[\s>]/i.test(html) && !/vscode/.test(html);
  if (!rich && !plain && pictures(event, event.clipboardData, hooks)) return true;
  if ((!rich && !plain) || inHeader(view)) return insert(view, event, cleanText(plain).replace(/\n/g, inHeader(view) ? " " : "\n"));
  if (!rich) return insert(view, event, cleanText(plain));
  const doc = view.state.doc.toString();
  const numbers = [...doc.matchAll(/\[\^(\d+)\]/g)].map((one) => Number(one[1]));
  const first = Math.max(0, ...numbers) + 1;
  const made = markdownOf(html, first);
  const files = filesOf(made.pictures, event.clipboardData);
  if (!made.blocks.length && !files.some(Boolean)) return insert(view, event, cleanText(plain));
  event.preventDefault();
  if (files.some(Boolean)) hooks.keep(files).then((names) => hold(view, markdownOf(html, first, names), first, names, hooks));
  else hold(view, made, first, files, hooks);
  return true;
}

// Un passage dont les images sont rangées ; le nombre de celles qui manquent est dit.
function hold(view, made, first, names, hooks) {
  put(view, made, first);
  const left = names.filter((name) => !name).length;
  if (left) hooks.left(left);
}

function pictures(event, transfer, hooks) {
  const files = picturesOf(transfer);
  if (!files.length) return false;
  event.preventDefault();
  hooks.pictures(files);
  return true;
}

function insert(view, event, text) {
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(text), { userEvent: "input.paste", scrollIntoView: true });
  return true;
}

// Où commence le texte, derrière son en-tête et les lignes vides.
function startOf(doc) {
  const header = /^---[ ]*\n(?:[^]*?\n)?---[ ]*(?:\n|$)\n*/.exec(doc.toString());
  return header ? header[0].length : 0;
}

function inHeader(view) { return view.state.selection.main.from < startOf(view.state.doc); }

// Des blocs ont une ligne vide autour d’eux ; leurs notes vont à la fin du texte.
function put(view, made, first) {
  const { doc, selection: { main } } = view.state;
  const single = made.blocks.length === 1 && !/^(#|- |\d+\. |\||>|```)/.test(made.blocks[0]);
  const before = doc.sliceString(Math.max(0, main.from - 2), main.from);
  const after = doc.sliceString(main.to, main.to + 2);
  const open = single || !main.from || before === "\n\n" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const close = single || after === "\n\n" ? "" : after.startsWith("\n") || !after ? "\n" : "\n\n";
  const text = open + made.blocks.join("\n\n") + close;
  const notes = made.notes.map((note, rank) => "[^" + (first + rank) + "]: " + note + "\n").join("\n");
  const gap = doc.toString().endsWith("\n\n") ? "" : doc.toString().endsWith("\n") ? "\n" : "\n\n";
  const changes = [{ from: main.from, to: main.to, insert: text }];
  if (notes) changes.push({ from: doc.length, insert: gap + notes });
  view.dispatch({
    changes, selection: { anchor: main.from + text.length - close.length }, userEvent: "input.paste", scrollIntoView: true
  });
}
