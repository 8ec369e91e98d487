// Le volet « Texte » : ouvre le texte de la page montrée, l’enregistre après une pause, et ne perd rien de ce qui s’écrit.
// L’enregistrement d’une pause est refusé s’il apporte une faute : la page reste, la faute est soulignée. Ctrl+S et le bouton
// enregistrent quand même : c’est une personne qui le demande.
import { makeEditor } from "./atelier-editeur.js";
import { ask, inAddress } from "./atelier-demandes.js";
import { bring, keepAll } from "./atelier-photos.js";

const PAUSE = 800;
const KEPT = "texte:";

const byId = (name) => document.getElementById("texte-" + name);
const pane = document.getElementById("volet-texte");
const choice = byId("fichier");
const state = byId("etat");
const conflict = byId("conflit");

const now = { path: "", mark: "", saved: "", names: null, notices: [], timer: 0, sending: null, theirs: null };
let shelf = [];

const editor = makeEditor(byId("feuille"), {
  names: () => now.names,
  changed,
  moved: (text) => { byId("constat").textContent = text; },
  save: () => save(true),
  left: (number) => say(number > 1 ? number + "\u00a0images sont restées de côté\u202f: déposez-les ici, une par une." : "Une image est restée de côté\u202f: déposez-la ici.", "faute"),
  keep: (files) => keepAll(files, now.path, say),
  pictures: (files) => bring(editor.view, files, now.path, say)
});

function say(text, kind) {
  state.textContent = text;
  state.dataset.etat = kind || "bien";
}

// 1. Ouvrir

function isDirty() { return Boolean(now.path) && editor.text() !== now.saved; }

async function list() {
  shelf = (await ask("textes")) || [];
  const groups = new Map();
  shelf.forEach((one) => groups.set(one.group, [...(groups.get(one.group) || []), one]));
  choice.replaceChildren(...[...groups].map(([name, texts]) => {
    const group = document.createElement("optgroup");
    group.label = name;
    group.append(...texts.map((one) => new Option(one.title, one.path)));
    return group;
  }));
  choice.value = now.path;
}

function shownTexts() {
  const here = document.getElementById("ici").textContent;
  return shelf.filter((one) => one.page && one.page.split("#")[0] === here);
}

// Une page peut réunir plusieurs textes : celui qui est ouvert le reste, s’il en est.
async function follow() {
  if (pane.hidden) return;
  const texts = shownTexts();
  if (!texts.length || texts.some((one) => one.path === now.path)) return;
  await open(texts[0].path);
}

// Qui choisit un texte voit la page qui le montre.
async function choose(path) {
  await open(path);
  const page = (shelf.find((one) => one.path === now.path) || {}).page;
  if (page) document.dispatchEvent(new CustomEvent("aller", { detail: page }));
}

async function open(path) {
  if (path === now.path || !(await leave())) { choice.value = now.path; return; }
  try {
    const file = await ask("fichier/" + inAddress(path));
    Object.assign(now, { path, mark: file.mark, saved: file.text, notices: [], theirs: null });
    settle();
    editor.open(file.text, path + ", en Markdown. Échap puis Tab quitte le texte.");
    choice.value = path;
    restore();
    now.names = await ask("noms/" + inAddress(path));
    underline();
    measure();
  } catch (error) { say(error.message, "faute"); }
}

// Qui passe à un autre texte enregistre celui-ci ; ce qui ne peut pas l’être est gardé dans l’onglet.
async function leave() {
  if (now.theirs !== null) { conflict.querySelector("button").focus(); return false; }
  if (isDirty()) await save(false);
  return now.theirs === null;
}

// 2. Garder

function keep() { sessionStorage.setItem(KEPT + now.path, JSON.stringify({ mark: now.mark, text: editor.text() })); }

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT + now.path) || "null");
  if (!kept || kept.text === now.saved) { say("Enregistré"); return; }
  editor.take(kept.text);
  if (kept.mark === now.mark) say("Retrouvé\u202f: ce texte n’était pas encore enregistré", "faute");
  else disagree(now.mark, now.saved);
}

function changed() {
  clearTimeout(now.timer);
  keep();
  say(now.theirs === null ? "Modifié" : "Deux versions", now.theirs === null ? "bien" : "faute");
  if (now.theirs === null) now.timer = setTimeout(() => save(false), PAUSE);
}

async function save(insist) {
  clearTimeout(now.timer);
  if (now.sending) await now.sending;
  if (now.theirs !== null || !now.path || (!isDirty() && !insist)) return;
  now.sending = send(insist).catch(() => say("L’atelier ne répond pas\u202f: ce texte reste dans l’onglet", "faute"));
  await now.sending;
  now.sending = null;
}

async function send(insist) {
  const text = editor.text();
  const path = now.path;
  const answer = await ask("fichier/" + inAddress(path), { mark: now.mark, text, insist });
  if (path !== now.path) return;
  if (answer.state === "change") { disagree(answer.mark, answer.text); return; }
  if (answer.state === "refuse") { refuse(answer.issues); return; }
  Object.assign(now, { mark: answer.mark, saved: text });
  if (editor.text() === text) { sessionStorage.removeItem(KEPT + path); say("Enregistré"); }
}

function refuse(issues) {
  const bad = issues.filter((one) => one.severity === "erreur").length;
  editor.underline(issues.filter((one) => one.path === now.path));
  say((bad > 1 ? bad + "\u00a0fautes" : "Une faute") + "\u202f: pas encore enregistré (Ctrl+S enregistre quand même)", "faute");
}

// 3. Deux versions

function disagree(mark, theirs) {
  if (theirs === editor.text()) { Object.assign(now, { mark, saved: theirs }); say("Enregistré"); return; }
  Object.assign(now, { mark, theirs, saved: theirs });
  editor.compare(theirs);
  const words = document.createElement("p");
  words.textContent = "Ce fichier a changé par ailleurs. Passage par passage ou d’un coup, choisissez\u202f: le vôtre est en vert, l’autre en rouge.";
  conflict.replaceChildren(words, button("Enregistrer ce qui est ici", mine), button("Reprendre tout le fichier", yours));
  conflict.hidden = false;
  say("Deux versions\u202f: rien n’est perdu", "faute");
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function settle() {
  now.theirs = null;
  conflict.hidden = true;
  editor.compare(null);
}

function mine() { settle(); save(true); }

function yours() {
  const { theirs } = now;
  settle();
  editor.take(theirs);
  sessionStorage.removeItem(KEPT + now.path);
  say("Enregistré");
}

// 4. Ce que l’atelier raconte

function underline() {
  if (!isDirty()) editor.underline(now.notices.filter((one) => one.path === now.path));
}

async function hear(news) {
  now.notices = news.notices;
  if (!now.path || pane.hidden) return;
  if (news.sound) { list(); measure(); }
  if (now.sending || now.theirs !== null) return;
  const { path, mark } = now;
  const file = await ask("fichier/" + inAddress(path)).catch(() => null);
  if (now.sending || now.path !== path || now.mark !== mark) return; // lu avant ce qui vient d’être enregistré
  if (!file || file.mark === mark) { underline(); return; }
  if (isDirty()) { disagree(file.mark, file.text); return; }
  Object.assign(now, { mark: file.mark, saved: file.text });
  editor.take(file.text);
  underline();
}

async function measure() {
  const long = await ask("longueur/" + inAddress(now.path)).catch(() => null);
  const count = (number) => number.toLocaleString("fr-FR");
  byId("longueur").textContent = long
    ? count(long.words) + "\u00a0mots ; " + long.kind + "\u202f: de " + count(long.shortest) + " à " + count(long.longest) + ", " + count(long.middle) + " au milieu"
    : "";
}

// 5. Les boutons : une seule étape pour la touche de tabulation, puis les flèches

const tools = [...byId("outils").querySelectorAll("button")];

function reach(rank) {
  const next = tools[(rank + tools.length) % tools.length];
  tools.forEach((one) => { one.tabIndex = one === next ? 0 : -1; });
  next.focus();
}

byId("outils").addEventListener("keydown", (event) => {
  const rank = tools.indexOf(event.target);
  const steps = { ArrowRight: rank + 1, ArrowLeft: rank - 1, Home: 0, End: tools.length - 1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  reach(steps[event.key]);
});
tools.forEach((one) => one.addEventListener("click", () => editor.do(one.dataset.geste)));
byId("enregistrer").addEventListener("click", () => save(true));
choice.addEventListener("change", () => choose(choice.value));
addEventListener("beforeunload", (event) => { if (isDirty()) event.preventDefault(); });
document.addEventListener("page", follow);
document.addEventListener("nouvelles", (event) => hear(event.detail));
pane.addEventListener("volet", start);

async function start() {
  if (pane.hidden) return;
  const asked = pane.dataset.demande;
  delete pane.dataset.demande;
  await list();
  if (asked) { await choose(asked); return; }
  await follow();
  if (!now.path && shelf.length) await open(shelf[0].path);
}

start();
