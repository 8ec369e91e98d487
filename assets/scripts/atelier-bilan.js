// Le volet « Bilan » : ce qui manque à une édition, rangé, et un bouton qui mène où cela se fait.

import { ask, element } from "./atelier-demandes.js";

const pane = document.getElementById("volet-bilan");
const choice = document.getElementById("bilan-edition");
const wall = document.getElementById("bilan");
const open = new Set();
let boards = [];

function task(one) {
  const made = element("li");
  const button = element("button", one.words);
  button.type = "button";
  button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("ouvrir", { detail: one.path })));
  made.append(button, element("span", one.path + (one.line ? ":" + one.line : ""), "place"));
  return made;
}

function heading(one) {
  const whole = one.done + one.tasks.length;
  const count = element("span", one.tasks.length ? one.done + " sur " + whole : "rien ne manque", "count");
  const made = element(one.tasks.length ? "details" : "p", "", one.tasks.length ? "" : "finished");
  if (!one.tasks.length) { made.append(element("span", one.name), count); return made; }
  const list = element("ul");
  list.append(...one.tasks.map(task));
  const summary = element("summary");
  summary.append(element("span", one.name), count);
  made.append(summary, list);
  made.open = open.has(one.name);
  made.addEventListener("toggle", () => { if (made.open) open.add(one.name); else open.delete(one.name); });
  return made;
}

function show() {
  const board = boards.find((one) => String(one.year) === choice.value);
  if (!board) return;
  const meter = element("meter");
  Object.assign(meter, { min: 0, max: 100, value: board.percent });
  meter.setAttribute("aria-label", "Fait");
  document.getElementById("bilan-part").replaceChildren(meter, " " + board.percent + "\u202f% fait");
  wall.replaceChildren(...board.headings.map(heading));
}

async function read() {
  if (pane.hidden) return;
  boards = await ask("bilan");
  const before = choice.value;
  choice.replaceChildren(...boards.map((one) => new Option(one.year, one.year)));
  if (boards.some((one) => String(one.year) === before)) choice.value = before;
  show();
}

choice.addEventListener("change", show);
pane.addEventListener("volet", read);
document.addEventListener("nouvelles", read);
read();
