// Une photographie déposée ou collée dans un texte : l’atelier la range et l’allège, le texte la nomme, et demande ce qu’elle montre.

/** Les images d’un dépôt ou d’un collage, quand il n’apporte pas de texte mis en forme. */
export function picturesOf(transfer) {
  return Array.from((transfer && transfer.files) || []).filter((file) => file.type.startsWith("image/"));
}

// Les images d’un texte vont avec celles de son édition ; « edition.yaml » et « site.yaml » disent laquelle.
function shelfOf(path) {
  const year = /^content\/(\d{4})\//.exec(path);
  return "image/editions/" + (year ? year[1] + "/edition.yaml" : "site.yaml");
}

async function hang(file, path) {
  const name = file.name.replace(/\.[^.]*$/, "");
  const answer = await fetch(shelfOf(path) + "?nom=" + encodeURIComponent(name) + "&cle=", { method: "POST", body: file });
  const said = await answer.json();
  const fault = said.fault || said.faute;
  if (!answer.ok || fault) throw new Error(fault);
  return said;
}

// Une image est seule entre deux lignes vides ; le curseur attend entre les crochets ce qu’elle montre.
function name(view, file) {
  const { doc, selection: { main } } = view.state;
  const line = doc.lineAt(main.head);
  const at = line.text.trim() ? line.to : line.from;
  const open = line.text.trim() ? "\n\n" : line.number > 1 && doc.line(line.number - 1).text.trim() ? "\n" : "";
  const after = doc.sliceString(at, at + 2);
  const close = after === "\n\n" ? "" : after.startsWith("\n") || !after ? "\n" : "\n\n";
  const text = open + "![](" + file + ")" + close;
  view.dispatch({ changes: { from: at, insert: text }, selection: { anchor: at + open.length + 2 }, userEvent: "input.paste", scrollIntoView: true });
  view.focus();
}

/** Range des images, une par une, et les nomme dans le texte de ce chemin ; `say` dit où l’on en est. */
export async function bring(view, files, path, say) {
  for (const file of files) {
    say("L’image est préparée…");
    try {
      const kept = await hang(file, path);
      name(view, kept.fichier);
      say(kept.dit + " Dites entre les crochets ce qu’elle montre.");
    } catch (error) { say(error.message || "L’atelier ne répond plus\u202f: il a été fermé.", "faute"); return; }
  }
}

/** Range les images d’un passage collé : le nom de chacune, ou rien pour celle qui manque ou que l’atelier refuse. */
export async function keepAll(files, path, say) {
  const names = [];
  const stem = path.replace(/^.*\//, "").replace(/\.md$/, "");
  for (const file of files) {
    say("Les images du passage sont préparées…");
    const named = file && new File([file], stem + file.name.replace(/^[^.]*/, ""), { type: file.type });
    names.push(named ? await hang(named, path).then((kept) => kept.fichier, () => "") : "");
  }
  return names;
}
