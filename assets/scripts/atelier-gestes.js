// Ce que font les boutons et les touches de l’éditeur : ce que le guide des rédacteurs enseigne.
import { EditorSelection, startCompletion } from "./codemirror.js";

const NEVER = /(?!)/;

function around(mark) {
  return (view) => {
    const { state } = view;
    view.dispatch(state.changeByRange((range) => {
      const word = range.empty ? state.wordAt(range.head) || range : range;
      const size = mark.length;
      const outside = state.sliceDoc(word.from - size, word.from) === mark && state.sliceDoc(word.to, word.to + size) === mark;
      if (outside) {
        return {
          changes: [{ from: word.from - size, to: word.from }, { from: word.to, to: word.to + size }],
          range: EditorSelection.range(word.from - size, word.to - size)
        };
      }
      return {
        changes: [{ from: word.from, insert: mark }, { from: word.to, insert: mark }],
        range: EditorSelection.range(word.from + size, word.to + size)
      };
    }), { userEvent: "input" });
    return true;
  };
}

// Chaque ligne choisie reçoit le signe, ou le perd si toutes l’ont.
function lines(pattern, sign) {
  return (view) => {
    const { doc, selection: { main } } = view.state;
    const chosen = [];
    for (let number = doc.lineAt(main.from).number; number <= doc.lineAt(main.to).number; number += 1) chosen.push(doc.line(number));
    const shown = chosen.length > 1 ? chosen.filter((line) => line.text.trim()) : chosen;
    const all = shown.every((line) => pattern.test(line.text));
    const changes = shown.map((line, rank) => {
      const old = /^(#{1,6} |> |[-*+] |\d+[.)] )?/.exec(line.text)[0];
      return { from: line.from, to: line.from + old.length, insert: all ? "" : typeof sign === "function" ? sign(line.text, rank) : sign };
    });
    view.dispatch({ changes, userEvent: "input" });
    return true;
  };
}

function heading(view) {
  const { text } = view.state.doc.lineAt(view.state.selection.main.head);
  const next = text.startsWith("### ") ? "" : text.startsWith("## ") ? "### " : "## ";
  return lines(NEVER, next)(view);
}

function begun(view, text) {
  const { main } = view.state.selection;
  view.dispatch({ changes: { from: main.from, to: main.to, insert: text }, selection: { anchor: main.from + text.length }, userEvent: "input" });
  startCompletion(view);
  return true;
}

// Les mots choisis deviennent ceux du lien ; le nom se choisit dans la liste.
function link(kind) {
  return (view) => begun(view, "[" + view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to) + "](" + kind);
}

// L’appel ici, et le curseur à la fin du texte, où la note s’écrit.
function note(view) {
  const { doc, selection: { main } } = view.state;
  const all = doc.toString();
  const number = Math.max(0, ...[...all.matchAll(/\[\^(\d+)\]/g)].map((one) => Number(one[1]))) + 1;
  const call = "[^" + number + "]";
  const gap = all.endsWith("\n\n") || /\[\^\w+\]: [^\n]*\n$/.test(all) ? "" : all.endsWith("\n") ? "\n" : "\n\n";
  const definition = gap + call + ": ";
  view.dispatch({
    changes: [{ from: main.to, insert: call }, { from: doc.length, insert: definition + "\n" }],
    selection: { anchor: doc.length + call.length + definition.length },
    scrollIntoView: true,
    userEvent: "input"
  });
  return true;
}

// Un bloc seul entre deux lignes vides ; `chosen` y est choisi, sinon le curseur est au bout.
function alone(text, chosen) {
  return (view) => {
    const { doc, selection: { main } } = view.state;
    const line = doc.lineAt(main.head);
    const at = line.text.trim() ? line.to : line.from;
    const open = !line.text.trim() ? "" : "\n\n";
    const after = doc.sliceString(line.to, line.to + 2);
    const close = after === "\n\n" || !after ? "" : after.length === 2 ? "\n" : "";
    const start = at + open.length + Math.max(0, chosen ? text.indexOf(chosen) : text.length);
    view.dispatch({
      changes: { from: at, insert: open + text + close },
      selection: { anchor: start, head: start + (chosen || "").length },
      scrollIntoView: true,
      userEvent: "input"
    });
    if (!chosen) startCompletion(view);
    return true;
  };
}

export const gestures = {
  titre: { run: heading, key: "Mod-Alt-t" },
  gras: { run: around("**"), key: "Mod-b" },
  italique: { run: around("*"), key: "Mod-i" },
  liste: { run: lines(/^[-*+] /, "- ") },
  numeros: { run: lines(/^\d+[.)] /, (_, rank) => rank + 1 + ". ") },
  citation: { run: lines(/^> /, "> ") },
  lien: { run: link(""), key: "Mod-k" },
  chapitre: { run: link("page:") },
  collectivite: { run: link("collectivite:") },
  note: { run: note, key: "Mod-Alt-n" },
  nombre: { run: (view) => begun(view, "{{ chiffre(\"") },
  graphique: { run: alone("![](graphique:") },
  photo: { run: alone("![Ce que montre l’image](", "Ce que montre l’image") },
  tableau: { run: alone("| Titre | Titre |\n| :--- | ---: |\n| mot | 1 |", "Titre") }
};

// La touche de tabulation ne sert que dans une liste ; ailleurs elle passe au champ suivant, et partout après Échap.
function shift(move) {
  return (view) => {
    const { doc, selection: { main } } = view.state;
    const line = doc.lineAt(main.head);
    if (!/^\s*([-*+]|\d+[.)]) /.test(line.text) || doc.lineAt(main.anchor).number !== line.number) return false;
    const margin = /^ {0,2}/.exec(line.text)[0].length;
    if (move < 0 && !margin) return false;
    view.dispatch({ changes: move > 0 ? { from: line.from, insert: "  " } : { from: line.from, to: line.from + margin }, userEvent: "input.indent" });
    return true;
  };
}

export const indent = [{ key: "Tab", run: shift(1), shift: shift(-1) }];
