// Le volet « Historique » : ce qui a changé depuis la dernière parution, en mots, et les versions que Git garde.
import { ask, element, faultOf, inAddress } from "./atelier-demandes.js";

const byId = (name) => document.getElementById("histo-" + name);
const pane = document.getElementById("volet-historique");
const day = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeStyle: "short" });

function tell(text, kind) {
  byId("etat").textContent = text;
  byId("etat").dataset.etat = kind || "bien";
}

// 1. Ce qui a changé

function entry(change) {
  const made = element("li");
  const lines = element("ul");
  lines.append(...change.told.map((line) => element("li", line)));
  made.append(element("p", change.path, "history-path"), lines);
  return made;
}

function show(now) {
  byId("titre").textContent = now.published ? "Ce qui a changé depuis la dernière parution" : "Ce qui a changé depuis la dernière version";
  byId("rien").hidden = now.changes.length > 0;
  byId("liste").replaceChildren(...now.changes.map(entry));
}

byId("garder").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    show(await ask("historique", { message: byId("message").value }));
    byId("message").value = "";
    tell("Cette version est enregistrée.");
  } catch (error) { tell(faultOf(error), "faute"); }
  await list();
});

// 2. Les versions d’un fichier

async function files() {
  const texts = (await ask("textes")) || [];
  const kept = byId("fichier").value;
  const paths = [...new Set([...texts.map((one) => one.path), ...[...byId("liste").querySelectorAll(".history-path")].map((one) => one.textContent)])].sort();
  byId("fichier").replaceChildren(...paths.map((path) => new Option(path, path)));
  if (paths.includes(kept)) byId("fichier").value = kept;
}

function version(one, path) {
  const made = element("li");
  const button = element("button", "Reprendre");
  button.type = "button";
  button.setAttribute("aria-label", "Reprendre la version du " + day.format(new Date(one.day)));
  button.addEventListener("click", () => bring(path, one.revision, false));
  made.append(element("p", one.message), element("p", day.format(new Date(one.day)) + ", " + one.author, "history-when"), button);
  return made;
}

async function list() {
  const path = byId("fichier").value;
  const found = path ? await ask("versions/" + inAddress(path)) : [];
  byId("versions").replaceChildren(...found.map((one) => version(one, path)));
}

async function bring(path, revision, insist) {
  try {
    const sheet = await ask("fichier/" + inAddress(path));
    const saved = await ask("versions/" + inAddress(path), { mark: sheet.mark, revision, insist });
    if (saved.state === "ecrit") tell("Le fichier est revenu à cette version\u202f; le volet «\u202fTexte\u202f» ou «\u202fFiches\u202f» sait l’annuler.");
    else if (saved.state === "change") tell("Le fichier vient de changer\u202f: recommencez.", "faute");
    else tell("Cette version a une faute pour l’annuaire d’aujourd’hui\u202f: " + saved.issues[0].sentence, "faute");
  } catch (error) { tell(faultOf(error), "faute"); }
}

byId("fichier").addEventListener("change", list);

async function refresh() {
  try {
    show(await ask("historique"));
    await files();
    await list();
  } catch (error) { tell(faultOf(error), "faute"); }
}

byId("garder").querySelector("button").disabled = false;
pane.addEventListener("volet", refresh);
document.addEventListener("nouvelles", () => { if (!pane.hidden) refresh(); });
refresh();
