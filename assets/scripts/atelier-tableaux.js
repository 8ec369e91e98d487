// Le volet « Tableaux reçus » : un tableau déposé est expliqué ligne par ligne ; rien de douteux ne s’écrit sans réponse.
import { ask, element, faultOf } from "./atelier-demandes.js";

const byId = (name) => document.getElementById("tab-" + name);
const pane = document.getElementById("volet-tableaux");
const FORMS = ["xlsx", "ods", "csv"];
const ORDER = ["à décider", "à écrire", "laissée", "déjà là"];
const WORDS = { "à décider": "à décider", "à écrire": "à écrire", "déjà là": "déjà là", "laissée": "laissées de côté" };

let sheet = null;
let answers = new Map();

function tell(text, kind) {
  byId("etat").textContent = text;
  byId("etat").dataset.etat = kind || "bien";
}

const keyOf = (line) => JSON.stringify([line.sheet, line.row, line.shown]);
const place = () => "tableaux/" + byId("genre").value + "/" + byId("annee").value;

async function years() {
  const now = await ask("taches");
  if (byId("annee").options.length !== now.years.length) {
    byId("annee").replaceChildren(...now.years.map((one) => new Option(one, one)));
    byId("annee").value = String(now.years[now.years.length - 1] || "");
  }
  offer();
}

function offer() {
  FORMS.forEach((form) => { byId(form).href = place() + "." + form; });
}

// 1. Ce qu’une ligne devient, et ce qu’on y répond

function answer(line) {
  const box = element("p", "", "table-answer");
  const choice = element("select");
  choice.setAttribute("aria-label", "Décision pour « " + line.shown + " »");
  choice.append(new Option("décider plus tard", ""));
  if (line.becomes) choice.append(new Option("accepter", "accepter"));
  choice.append(...line.choices.map((one) => new Option(one[1], one[0])), new Option("refuser", "refuser"));
  choice.value = answers.get(keyOf(line)) || "";
  choice.addEventListener("change", () => {
    if (choice.value) answers.set(keyOf(line), choice.value); else answers.delete(keyOf(line));
    send(false);
  });
  box.append(choice);
  return box;
}

function item(line) {
  const made = element("li", "", "line-" + ORDER.indexOf(line.state));
  const head = element("p", "", "table-head");
  head.append(element("span", (line.sheet ? line.sheet + ", " : "") + "ligne " + line.row, "table-where"), element("strong", line.state === "à écrire" ? line.certainty : line.state));
  made.append(head, element("p", line.shown + (line.becomes && line.becomes !== line.shown ? " → " + line.becomes : "")));
  if (line.state !== "déjà là") made.append(...line.remarks.map((one) => element("p", one, "table-remark")));
  if (line.state === "à décider" || answers.has(keyOf(line))) made.append(answer(line));
  return made;
}

function show(report) {
  const lines = [...report.lines].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const counts = ORDER.map((state) => [state, lines.filter((line) => line.state === state).length]).filter((one) => one[1]);
  const writing = lines.filter((line) => line.state === "à écrire").length;
  byId("rapport").hidden = byId("pied").hidden = false;
  byId("lu").replaceChildren(...report.read.map((one) => element("li", one)));
  byId("compte").textContent = counts.map((one) => one[1] + "\u00a0" + WORDS[one[0]]).join(", ") || "Rien à reprendre";
  byId("lignes").replaceChildren(...lines.map(item));
  byId("ecrire").textContent = writing > 1 ? "Écrire ces " + writing + " lignes" : "Écrire cette ligne";
  byId("ecrire").disabled = !writing;
}

// 2. Envoyer le tableau

async function encoded(file) {
  const octets = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let start = 0; start < octets.length; start += 32768) text += String.fromCharCode(...octets.subarray(start, start + 32768));
  return btoa(text);
}

async function send(write) {
  if (!sheet) return;
  const decisions = [...answers].map(([key, said]) => { const [name, row, shown] = JSON.parse(key); return { sheet: name, row, shown, answer: said }; });
  try {
    const said = await ask(place(), { ...sheet, decisions, write });
    if (write) await send(false);  // ce qui vient d’être écrit est maintenant « déjà là »
    else show(said);
    tell(!write ? "" : said.written ? "Écrit dans " + said.written + "." : "Rien n’avait à changer.");
  } catch (error) { tell(faultOf(error), "faute"); }
}

async function take(file) {
  if (!file) return;
  answers = new Map();
  byId("nom").textContent = file.name;
  sheet = { name: file.name, content: await encoded(file) };
  tell("Lecture de «\u202f" + file.name + "\u202f»…", "travail");
  await send(false);
}

byId("fichier").addEventListener("change", () => take(byId("fichier").files[0]));
byId("ecrire").addEventListener("click", () => send(true));
byId("genre").addEventListener("change", () => { offer(); answers = new Map(); send(false); });
byId("annee").addEventListener("change", () => { offer(); answers = new Map(); send(false); });
pane.addEventListener("dragover", (event) => { event.preventDefault(); byId("depot").classList.add("over"); });
pane.addEventListener("dragleave", () => byId("depot").classList.remove("over"));
pane.addEventListener("drop", (event) => {
  event.preventDefault();
  byId("depot").classList.remove("over");
  take(event.dataTransfer.files[0]);
});
pane.addEventListener("volet", years);
document.addEventListener("nouvelles", () => { if (!pane.hidden) years(); });
years();
