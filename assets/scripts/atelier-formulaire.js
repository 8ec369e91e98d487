// L’atelier : une fiche. Le fichier n’est jamais récrit d’ici : la fiche dit ce qui change, place par place, et le
// serveur le change dans le texte, où le reste garde ses octets.
(function () {
  "use strict";

  var root = document.body.dataset.racine;
  var path = document.body.dataset.fichier;
  var form = document.getElementById("fiche");
  var save = document.getElementById("enregistrer");
  var undo = document.getElementById("annuler");
  var told = document.getElementById("dit");
  var around = document.getElementById("autour");
  var WAIT = 120;
  var count = 0;

  function all(from, selector) { return Array.prototype.slice.call(from.querySelectorAll(selector)); }

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function say(text, state) { told.textContent = text; told.dataset.etat = state || ""; }

  // 1. L’arbre des champs : ce que chacun vaut, où il est

  function within(node) {
    return all(node, ".node").filter(function (one) { return one.parentElement.closest(".node") === node; });
  }

  function items(node) { return all(node, "[data-item]").filter(function (one) { return one.parentElement.closest(".node") === node; }); }

  function inside(item) { return item.querySelector(".node"); }

  function kind(node) { return node.dataset.genre; }

  function collects(node) { return ["groupe", "liste", "table", "palmares"].indexOf(kind(node)) >= 0; }

  function single(node) {
    var radios = all(node, "[data-niveaux] input");
    if (radios.length) return radios.filter(function (one) { return one.checked; }).map(function (one) { return one.value; })[0] || "";
    var unknown = node.querySelector("[data-inconnu]");
    if (unknown && unknown.checked) return unknown.dataset.inconnu;
    var control = node.querySelector("[data-controle]");
    return control ? control.value : "";
  }

  function regions(node) { return all(node, "[data-region]"); }

  function awards(node) {
    var found = {};
    regions(node).forEach(function (region) {
      all(region, "[data-niveau]").forEach(function (level) {
        var values = items(node).filter(function (one) { return one.parentElement === level; }).map(function (one) { return value(inside(one)); });
        if (!values.length) return;
        found[region.dataset.region] = found[region.dataset.region] || {};
        found[region.dataset.region][level.dataset.niveau] = values;
      });
    });
    return found;
  }

  // Ce qu’un champ dit, undefined s’il ne dit rien.
  function value(node) {
    var made;
    if (kind(node) === "liste") {
      made = items(node).map(inside).map(value).filter(function (one) { return one !== undefined; });
      return made.length ? made : undefined;
    }
    if (kind(node) === "palmares") return awards(node);
    if (!collects(node)) return single(node).trim() || undefined;
    made = {};
    within(node).forEach(function (one) {
      var said = value(one);
      if (said !== undefined) made[one.dataset.cle] = said;
    });
    var keys = Object.keys(made);
    if (node.dataset.abrege && keys.length === 1 && keys[0] === "nom") return made.nom;
    return keys.length ? made : undefined;
  }

  function order(node) {
    var parent = node.parentElement.closest(".node");
    return parent && kind(parent) === "groupe" ? within(parent).map(function (one) { return one.dataset.cle; }) : [];
  }

  function find(place) {
    var node = form.querySelector(".node");
    for (var at = 0; at < place.length && node; at += 1) {
      var step = place[at];
      var next;
      if (kind(node) === "palmares") {
        next = award(node, place.slice(at));
        at += 2;
      } else if (kind(node) === "liste") {
        next = items(node)[step] && inside(items(node)[step]);
      } else {
        next = within(node).filter(function (one) { return one.dataset.cle === step; })[0];
      }
      if (!next) return node;
      node = next;
    }
    return node;
  }

  function award(node, place) {
    var region = regions(node).filter(function (one) { return one.dataset.region === place[0]; })[0];
    var level = region && all(region, "[data-niveau]").filter(function (one) { return one.dataset.niveau === place[1]; })[0];
    var found = level && level.children[place[2]];
    return found ? inside(found) : null;
  }

  // 2. Ce qui a changé

  function put(node, place, said) { return { fait: "mettre", place: place, valeur: said, ordre: order(node) }; }

  function changes(node, place) {
    if (kind(node) === "liste") return listChanges(node, place);
    if (kind(node) === "table") return tableChanges(node, place);
    if (kind(node) === "palmares") return awardChanges(node, place);
    if (kind(node) === "groupe") return groupChanges(node, place);
    return single(node) === node.dataset.avant ? [] : leafChange(node, place);
  }

  function leafChange(node, place) {
    var said = value(node);
    if (said !== undefined) return [put(node, place, said)];
    if (!node.dataset.ecrit) return [];
    return node.dataset.requis ? [put(node, place, "")] : [{ fait: "oter", place: place }];
  }

  function groupChanges(node, place) {
    var said = value(node);
    if (node.dataset.court && node.dataset.ecrit) return sameAs(node.dataset.tout, said) || said === undefined ? [] : [put(node, place, said)];
    if (!node.dataset.ecrit) return said === undefined || !place.length ? (place.length ? [] : inGroup(node, place)) : [put(node, place, said)];
    if (said === undefined && place.length && !node.dataset.requis) return [{ fait: "oter", place: place }];
    return inGroup(node, place);
  }

  function sameAs(before, said) { return before === JSON.stringify(said === undefined ? null : said); }

  function inGroup(node, place) {
    return within(node).reduce(function (found, one) { return found.concat(changes(one, place.concat([one.dataset.cle]))); }, []);
  }

  function listChanges(node, place) {
    var now = items(node);
    var length = Number(node.dataset.nombre);
    if (!length) {
      var said = value(node);
      return said === undefined ? [] : [put(node, place, said)];
    }
    if (!now.length) return node.dataset.requis ? [put(node, place, [])] : [{ fait: "oter", place: place }];
    return restructured(now, length, place).concat(
      now.reduce(function (found, one, rank) {
        return one.dataset.rang ? found.concat(changes(inside(one), place.concat([rank]))) : found;
      }, [])
    );
  }

  // Ôter du dernier au premier, déplacer, puis insérer : chaque rang est celui du moment où il sert.
  function restructured(now, length, place) {
    var kept = now.filter(function (one) { return one.dataset.rang; }).map(function (one) { return Number(one.dataset.rang); });
    var made = [];
    var current = [];
    for (var rank = 0; rank < length; rank += 1) if (kept.indexOf(rank) >= 0) current.push(rank);
    for (rank = length - 1; rank >= 0; rank -= 1) if (kept.indexOf(rank) < 0) made.push({ fait: "oter", place: place.concat([rank]) });
    kept.forEach(function (wanted, at) {
      while (current[at] !== wanted) {
        var from = current.indexOf(wanted);
        var to = at;
        if (from === at + 1) { from = at; to = kept.indexOf(current[at]); }
        made.push({ fait: "deplacer", place: place, rang: from, vers: to });
        current.splice(to, 0, current.splice(from, 1)[0]);
      }
    });
    var there = 0;
    now.forEach(function (one) {
      if (!one.dataset.rang) {
        var said = value(inside(one));
        if (said === undefined) return;
        made.push({ fait: "inserer", place: place, rang: there, valeur: said });
      }
      there += 1;
    });
    return made;
  }

  function tableChanges(node, place) {
    var before = JSON.parse(node.dataset.cles || "[]");
    var now = within(node);
    var keys = now.map(function (one) { return one.dataset.cle; });
    var made = before.filter(function (key) { return keys.indexOf(key) < 0; }).map(function (key) { return { fait: "oter", place: place.concat([key]) }; });
    if (before.length && !keys.length && !node.dataset.requis) return [{ fait: "oter", place: place }];
    if (!before.length && keys.length) {
      var said = value(node);
      return said === undefined ? [] : [put(node, place, said)];
    }
    now.forEach(function (one) {
      var there = place.concat([one.dataset.cle]);
      if (before.indexOf(one.dataset.cle) >= 0) made = made.concat(changes(one, there));
      else if (value(one) !== undefined) made.push({ fait: "mettre", place: there, valeur: value(one), ordre: keys.slice().sort() });
    });
    return made;
  }

  // 3. Le palmarès : une ligne passe d’un niveau à l’autre

  function awardChanges(node, place) {
    var out = [];
    var into = [];
    var inner = [];
    var steps = all(form.querySelector("[data-niveaux]") || document.createElement("p"), "input").map(function (one) { return one.value; }).reverse();
    var names = regions(node).map(function (one) { return one.dataset.region; });
    regions(node).forEach(function (region) {
      var home = place.concat([region.dataset.region]);
      var held = all(region, "[data-item]");
      if (!region.dataset.ecrit) {
        var whole = awards(node)[region.dataset.region];
        if (whole) into.push({ fait: "mettre", place: home, valeur: whole, ordre: names });
        return;
      }
      if (!held.length) {
        out.push({ fait: "oter", place: home });
        return;
      }
      all(region, "[data-niveau]").forEach(function (level) { levelChanges(level, home.concat([level.dataset.niveau]), steps, out, into, inner); });
    });
    if (!items(node).length && Number(node.dataset.nombre)) return [{ fait: "mettre", place: place, valeur: {}, ordre: [] }];
    return out.concat(into, inner);
  }

  function levelChanges(level, home, steps, out, into, inner) {
    var now = Array.prototype.slice.call(level.children);
    var length = Number(level.dataset.nombre || 0);
    var name = JSON.stringify(home.slice(-2));
    if (!level.dataset.ecrit) {
      if (now.length) into.push({ fait: "mettre", place: home, valeur: now.map(function (one) { return value(inside(one)); }), ordre: steps });
      return;
    }
    if (!now.length) {
      if (length) out.push({ fait: "oter", place: home });
      return;
    }
    var own = now.filter(function (one) { return one.dataset.chez === name; });
    var kept = own.map(function (one) { return Number(one.dataset.rang); });
    for (var rank = length - 1; rank >= 0; rank -= 1) if (kept.indexOf(rank) < 0) out.push({ fait: "oter", place: home.concat([rank]) });
    now.forEach(function (one, at) {
      if (one.dataset.chez === name) inner.push.apply(inner, changes(inside(one), home.concat([at])));
      else into.push({ fait: "inserer", place: home, rang: at, valeur: value(inside(one)) });
    });
  }

  function nameOf(item) {
    var node = inside(item);
    var field = within(node).filter(function (one) { return one.dataset.cle === "nom"; })[0] || node;
    return single(field);
  }

  function settle(item, level, region) {
    var list = all(region, "[data-niveau]").filter(function (one) { return one.dataset.niveau === level; })[0];
    if (!list) return;
    var after = Array.prototype.filter.call(list.children, function (one) { return one !== item && nameOf(one).localeCompare(nameOf(item), "fr") > 0; })[0];
    list.insertBefore(item, after || null);
    region.open = true;
  }

  function grade(item, level) {
    var node = item.closest(".awards");
    settle(item, level, item.closest("[data-region]"));
    light(item.querySelector("[data-niveaux]"));
    refresh(node);
    say(nameOf(item) + " : niveau " + level);
  }

  function label(node) {
    var made = node.querySelector("template[data-modele='ligne']").content.firstElementChild.cloneNode(true);
    node.append(made);
    prepare(made);
    return made;
  }

  function regionOf(node, name) {
    var found = regions(node).filter(function (one) { return one.dataset.region === name; })[0];
    if (found) return found;
    found = node.querySelector("template[data-modele='region']").content.firstElementChild.cloneNode(true);
    found.dataset.region = name;
    found.querySelector("[data-nom-region]").textContent = name;
    var after = regions(node).filter(function (one) { return one.dataset.region.localeCompare(name, "fr") > 0; })[0];
    node.querySelector("[data-regions]").insertBefore(found, after || null);
    prepare(found);
    return found;
  }

  function reward(node, found) {
    var known = items(node).filter(function (one) { return nameOf(one) === found.nom; })[0];
    if (!known) {
      known = label(node);
      within(inside(known)).filter(function (one) { return one.dataset.cle === "nom"; })[0].querySelector("[data-controle]").value = found.nom;
      known.querySelector("[data-qui-est]").textContent = found.nom;
      known.querySelector("[data-niveaux]").setAttribute("aria-label", "Niveau de " + found.nom);
      who(known);
      var lowest = all(known, "[data-niveaux] input")[0];
      lowest.checked = true;
      settle(known, lowest.value, regionOf(node, found.region));
      light(known.querySelector("[data-niveaux]"));
      say(found.nom + " est dans « " + found.region + " », au niveau " + lowest.value + " : choisissez le sien.");
    } else say(found.nom + " y est déjà.");
    known.closest("[data-region]").open = true;
    refresh(node);
    var on = all(known, "[data-niveaux] input").filter(function (one) { return one.checked; })[0];
    known.scrollIntoView({ block: "center", behavior: "instant" });
    if (on) on.focus();
  }

  // 4. Les noms et l’état des champs

  function named(target, text) {
    count += 1;
    target.id = target.id || "c" + count;
    return target.id;
  }

  function prepareField(node) {
    var name = node.querySelector("[data-nom]");
    var help = node.querySelector(".help");
    var fault = node.querySelector(".fault");
    var described = [help, fault].filter(Boolean).map(named).join(" ");
    var group = node.querySelector("[data-niveaux]");
    var control = node.querySelector("[data-controle]");
    [group, control].filter(Boolean).forEach(function (one) {
      // Dans une liste, le nom est celui de la liste : il n’est pas écrit à chaque ligne.
      if (node.dataset.cle) one.setAttribute("aria-labelledby", named(name));
      else one.setAttribute("aria-label", name.textContent.trim());
      one.setAttribute("aria-describedby", described);
    });
    if (node.dataset.requis && control && node.dataset.cle) control.setAttribute("aria-required", "true");
    node.dataset.avant = single(node);
  }

  function light(group) {
    var on = all(group, "input").findIndex(function (one) { return one.checked; });
    all(group, "label").forEach(function (one, rank) { one.classList.toggle("on", rank <= on); });
  }

  function prepareLevels(group) {
    count += 1;
    all(group, "input").forEach(function (one) { one.name = "n" + count; });
    light(group);
  }

  function prepareItem(item, rank) {
    var node = inside(item);
    var list = item.parentElement;
    if (list.dataset.niveau) {
      item.dataset.chez = JSON.stringify([list.closest("[data-region]").dataset.region, list.dataset.niveau]);
      item.querySelector("[data-niveaux]").setAttribute("aria-label", "Niveau de " + nameOf(item));
      item.classList.toggle("noted", within(node).some(function (one) { return one.dataset.cle !== "nom" && value(one) !== undefined; }));
    }
    item.dataset.rang = String(rank);
    node.dataset.tout = JSON.stringify(value(node) === undefined ? null : value(node));
  }

  function who(item) {
    var summary = item.querySelector("[data-qui-est], summary");
    var text = summary ? summary.textContent : "la ligne " + (Array.prototype.indexOf.call(item.parentElement.children, item) + 1);
    all(item, "[data-qui]").forEach(function (one) { if (one.closest("[data-item]") === item) one.textContent = text; });
  }

  // Ce qui vient d’être ajouté : des noms, rien d’écrit encore.
  function prepare(part) {
    all(part, ".node").concat(part.matches(".node") ? [part] : []).filter(function (node) { return !collects(node); }).forEach(prepareField);
    all(part, "[data-niveaux]").forEach(prepareLevels);
    all(part, "[data-trouver]").forEach(prepareFinder);
    all(part, "[data-item]").concat(part.matches("[data-item]") ? [part] : []).forEach(who);
  }

  function prepareAll() {
    prepare(form);
    all(form, ".list > ol").forEach(function (list) {
      list.parentElement.dataset.nombre = String(list.children.length);
      Array.prototype.forEach.call(list.children, prepareItem);
    });
    all(form, "[data-niveau]").forEach(function (list) {
      list.dataset.nombre = String(list.children.length);
      Array.prototype.forEach.call(list.children, prepareItem);
    });
    all(form, ".awards").forEach(function (node) { node.dataset.nombre = String(items(node).length); });
    all(form, ".table").forEach(function (node) { node.dataset.cles = JSON.stringify(within(node).map(function (one) { return one.dataset.cle; })); });
  }

  function refresh(node) {
    all(node.parentElement, "[data-compte]").forEach(function (one) {
      var holder = one.closest(".step, .node");
      one.textContent = String(holder.matches(".step") ? holder.querySelector("ol").children.length : items(holder).length);
      if (holder.matches(".step")) holder.hidden = !holder.querySelector("ol").children.length;
    });
    all(node, "[data-compte-region]").forEach(function (one) { one.textContent = String(all(one.closest("[data-region]"), "[data-item]").length); });
    touch();
  }

  function made() { return changes(form.querySelector(".node"), []); }

  function mark() {
    var number = made().length;
    all(form, ".field").forEach(function (one) { one.classList.toggle("changed", single(one) !== one.dataset.avant); });
    all(form, "[data-item]").forEach(function (one) {
      var changed = !one.dataset.rang || one.querySelector(".field.changed") || (one.dataset.chez && one.dataset.chez !== JSON.stringify([one.closest("[data-region]").dataset.region, one.parentElement.dataset.niveau]));
      one.classList.toggle("changed", Boolean(changed));
      var record = one.querySelector(":scope > .held > .record");
      if (record) record.classList.toggle("changed", Boolean(changed));
    });
    save.disabled = !number;
    save.textContent = number ? "Enregistrer (" + number + ")" : "Enregistrer";
    document.body.dataset.modifie = number ? "oui" : "";
  }

  var later = 0;
  function touch() {
    clearTimeout(later);
    later = setTimeout(mark, WAIT);
  }

  // 5. Trouver une collectivité

  function prepareFinder(input) {
    var list = input.parentElement.querySelector("[role=listbox]");
    var chosen = -1;
    var asked = 0;
    named(list);
    list.setAttribute("aria-label", "Collectivités proposées");
    input.setAttribute("aria-controls", list.id);

    function close() { list.hidden = true; chosen = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }

    function take(found) {
      close();
      if (input.hasAttribute("data-nouvelle")) { input.value = ""; reward(input.closest(".node"), found); return; }
      input.value = found.nom;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      close();
    }

    function show(answer) {
      list.replaceChildren.apply(list, answer.map(function (found) {
        var option = element("li", found.nom);
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.append(element("span", found.detail));
        named(option);
        option.found = found;
        option.addEventListener("mousedown", function (event) { event.preventDefault(); take(found); });
        return option;
      }));
      list.hidden = !answer.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    function choose(step) {
      var options = list.children;
      if (list.hidden || !options.length) return;
      chosen = (chosen + step + options.length) % options.length;
      Array.prototype.forEach.call(options, function (one, rank) { one.setAttribute("aria-selected", String(rank === chosen)); });
      options[chosen].scrollIntoView({ block: "nearest", behavior: "instant" });
      input.setAttribute("aria-activedescendant", options[chosen].id);
    }

    input.addEventListener("input", function () {
      var mine = (asked += 1);
      chosen = -1;
      if (document.activeElement !== input || input.value.trim().length < 2) { close(); return; }
      fetch(root + "/trouver/" + path + "?mot=" + encodeURIComponent(input.value))
        .then(function (answer) { return answer.json(); })
        .then(function (answer) { if (mine === asked && document.activeElement === input) show(answer); });
    });
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); choose(event.key === "ArrowDown" ? 1 : -1); }
      else if (event.key === "Escape") close();
      else if (event.key === "Enter") {
        event.preventDefault();
        var option = list.children[Math.max(chosen, 0)];
        if (!list.hidden && option) take(option.found);
      }
    });
    input.addEventListener("blur", close);
  }

  // 6. Ajouter, ôter, ordonner

  function add(list, model) {
    var made = list.querySelector(":scope > template[data-modele='" + model + "']").content.firstElementChild.cloneNode(true);
    list.querySelector(":scope > ol").append(made);
    prepare(made);
    all(made, "details").forEach(function (one) { if (one.closest("[data-item]") === made) one.open = true; });
    var first = made.querySelector("[data-controle], [data-niveaux] input");
    if (first) first.focus();
    refresh(list);
  }

  function addKey(table) {
    var input = table.querySelector("[data-nouvelle-cle]");
    var key = input.value.trim();
    if (!key || within(table).some(function (one) { return one.dataset.cle === key; })) { input.focus(); return; }
    var made = table.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    var node = made.querySelector(".node");
    node.dataset.cle = key;
    node.querySelector("[data-nom]").textContent = key;
    table.querySelector("[data-entrees]").append(made);
    prepare(made);
    input.value = "";
    node.querySelector("[data-controle], input").focus();
    touch();
  }

  function shift(item, step) {
    var other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    item.parentElement.insertBefore(step < 0 ? item : other, step < 0 ? other : item);
    say("Rang " + (Array.prototype.indexOf.call(item.parentElement.children, item) + 1) + " sur " + item.parentElement.children.length);
    touch();
  }

  function remove(item) {
    var node = item.closest(".node");
    var next = item.nextElementSibling || item.previousElementSibling;
    var target = next ? next.querySelector("[data-fait=oter]") : node.querySelector(".add, [data-nouvelle]");
    item.remove();
    refresh(node);
    if (target) target.focus();
  }

  form.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var item = button.closest("[data-item]");
    if (button.dataset.fait === "monter" || button.dataset.fait === "descendre") { shift(item, button.dataset.fait === "monter" ? -1 : 1); button.focus(); }
    else if (button.dataset.fait === "oter") remove(item);
    else if (button.dataset.fait === "oter-cle") { button.closest("[data-entree]").remove(); touch(); }
    else if (button.dataset.ajoute) add(button.closest(".list"), button.dataset.ajoute);
    else if (button.hasAttribute("data-ajoute-cle")) addKey(button.closest(".table"));
    else if (button.dataset.ouvre) reveal(button);
  });

  function reveal(button) {
    var holder = button.closest(".node");
    var node = within(holder).filter(function (one) { return one.dataset.cle === button.dataset.ouvre; })[0];
    button.remove();
    node.hidden = false;
    var first = node.querySelector("[data-controle], [data-niveaux] input, .add, [data-nouvelle-cle]");
    if (first) first.focus();
  }

  form.addEventListener("change", function (event) {
    var group = event.target.closest("[data-niveaux]");
    if (group) {
      light(group);
      var item = group.closest(".award");
      if (item && !group.closest(".node.field")) { grade(item, event.target.value); event.target.focus(); }
    }
    touch();
  });
  form.addEventListener("input", function (event) {
    var node = event.target.closest(".node");
    var unknown = node && node.querySelector("[data-inconnu]");
    if (unknown && event.target !== unknown && event.target.value) unknown.checked = false;
    if (unknown && event.target === unknown && unknown.checked) node.querySelector("[data-controle]").value = "";
    touch();
  });
  form.addEventListener("input", function (event) { title(event.target.closest(".record")); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });

  // Le titre d’une fiche suit ce qu’on y écrit.
  function title(record) {
    if (!record) return;
    var told = {};
    within(record.querySelector(".node")).forEach(function (node) {
      var control = node.querySelector("[data-controle]");
      if (control && control.value.trim()) told[node.dataset.cle] = control.value.trim();
    });
    var key = form.dataset.titres.split(" ").find(function (one) { return told[one]; });
    var name = [told.prenom, key && told[key]].filter(Boolean).join(" ");
    if (name) record.querySelector("summary").textContent = name;
  }

  // L’aide d’un champ se lit au pied de la page : dessous, elle ferait bouger ce que la souris vise.
  form.addEventListener("focusin", function (event) {
    var node = event.target.closest(".field");
    var help = node && node.querySelector(".help");
    var place = document.getElementById("aide");
    place.replaceChildren();
    if (help) place.append(element("b", node.querySelector("[data-nom]").textContent + "\u00a0: "), help.textContent);
  });

  var dragged = null;
  form.addEventListener("dragstart", function (event) {
    if (!event.target.closest || !event.target.closest("[data-poignee]")) return;
    dragged = event.target.closest("[data-item]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 0, 0);
    dragged.classList.add("dragged");
  });
  form.addEventListener("dragover", function (event) {
    var over = event.target.closest("[data-item]");
    if (!dragged || !over) return;
    while (over && over.parentElement !== dragged.parentElement) over = over.parentElement.closest("[data-item]");
    if (!over || over === dragged) return;
    event.preventDefault();
    var box = over.getBoundingClientRect();
    over.parentElement.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling);
  });
  form.addEventListener("dragend", function () {
    if (!dragged) return;
    dragged.classList.remove("dragged");
    dragged = null;
    touch();
  });

  // 7. Une image déposée

  function send(node, file) {
    var group = node.parentElement.closest(".node");
    var record = node.closest("[data-item]");
    var named = record ? (record.querySelector("summary") || record).textContent : file.name.replace(/\.\w+$/, "");
    say("L’image est préparée…");
    fetch(root + "/image/" + path + "?nom=" + encodeURIComponent(named) + "&cle=" + encodeURIComponent(group ? group.dataset.cle : ""), { method: "POST", body: file })
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (!answer.fichier) { say(answer.faute || answer.fault, "faute"); return; }
        node.querySelector("[data-controle]").value = answer.fichier;
        preview(node, file);
        var other = within(group).filter(function (one) { return one.dataset.cle === "texte_alternatif"; })[0];
        if (other) {
          other.hidden = false;
          all(group, "[data-ouvre=texte_alternatif]").forEach(function (one) { one.remove(); });
          other.querySelector("[data-controle]").focus();
        }
        say(answer.dit + " Dites maintenant ce que l’image montre, en une phrase.", "bien");
        touch();
      });
  }

  function preview(node, file) {
    var old = node.querySelector(".drop img");
    if (old) old.remove();
    var image = element("img");
    image.alt = "";
    image.src = URL.createObjectURL(file);
    node.querySelector(".drop").prepend(image);
  }

  form.addEventListener("change", function (event) {
    if (event.target.matches("[data-image]") && event.target.files.length) send(event.target.closest(".node"), event.target.files[0]);
  });
  ["dragenter", "dragover", "dragleave", "drop"].forEach(function (name) {
    form.addEventListener(name, function (event) {
      var drop = event.target.closest && event.target.closest("[data-depot]");
      if (!drop || dragged) return;
      event.preventDefault();
      drop.classList.toggle("over", name === "dragenter" || name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) send(drop.closest(".node"), event.dataTransfer.files[0]);
    });
  });
  // Une image déposée à côté ne remplace pas la page.
  ["dragover", "drop"].forEach(function (name) { document.addEventListener(name, function (event) { event.preventDefault(); }); });

  // 8. Écrire

  function open(node) {
    for (var at = node; at && at !== form; at = at.parentElement) {
      if (at.matches("details")) at.open = true;
      if (at.hidden) at.hidden = false;
    }
  }

  function clear() {
    all(form, ".fault").forEach(function (one) { one.hidden = true; one.textContent = ""; });
    all(form, ".faulty").forEach(function (one) { one.classList.remove("faulty"); });
    all(form, "[aria-invalid]").forEach(function (one) { one.removeAttribute("aria-invalid"); });
    all(form, ".theirs").forEach(function (one) { one.remove(); });
    around.hidden = true;
    around.replaceChildren();
  }

  function blame(node, text) {
    var fault = node.querySelector(".fault");
    fault.textContent = fault.textContent ? fault.textContent + " " + text : text;
    fault.hidden = false;
    node.classList.add("faulty");
    open(node);
    var control = node.querySelector("[data-controle], [data-niveaux] input");
    if (control && !collects(node)) control.setAttribute("aria-invalid", "true");
    return control || node.querySelector("button, input, summary");
  }

  function refuse(answer) {
    var elsewhere = [];
    var targets = answer.constats.map(function (one) {
      var text = one.phrase + (one.remede ? " " + one.remede : "");
      if (one.place) return blame(find(one.place), text);
      elsewhere.push((one.ou ? one.ou + " : " : "") + text);
      return null;
    }).filter(Boolean);
    if (elsewhere.length) tell("Cela ne va pas avec le reste", elsewhere);
    say("Rien n’est écrit : " + (answer.constats.length > 1 ? answer.constats.length + " points sont" : "un point est") + " à corriger.", "faute");
    if (targets[0]) { targets[0].scrollIntoView({ block: "center", behavior: "instant" }); targets[0].focus(); }
  }

  function tell(title, lines) {
    around.replaceChildren(element("h2", title));
    var list = element("ul");
    lines.forEach(function (line) { list.append(element("li", line)); });
    around.append(list);
    around.hidden = false;
  }

  // Le fichier a changé pendant qu’on écrivait : les deux valeurs, et rien de perdu.
  function compare(answer) {
    form.dataset.marque = answer.marque;
    if (!answer.memes) {
      tell(answer.dit, mine());
      around.append(link());
      say(answer.dit, "faute");
      save.disabled = true;
      return;
    }
    answer.ailleurs.forEach(function (one) { both(find(one.place), one); });
    say(answer.dit, "faute");
    touch();
  }

  function mine() {
    return all(form, ".field.changed").map(function (one) {
      var record = one.closest("[data-item]");
      var where = record ? (record.querySelector("[data-qui-est], summary") || {}).textContent + ", " : "";
      return where + one.querySelector("[data-nom]").textContent + " : « " + single(one) + " »";
    });
  }

  function link() {
    var made = element("a", "Ouvrir la fiche telle qu’elle est maintenant, dans un autre onglet");
    made.href = root + "/fiche/" + path;
    made.target = "_blank";
    made.rel = "noopener";
    return made;
  }

  function both(node, one) {
    var theirs = typeof one.valeur === "string" ? one.valeur : "";
    var control = node.querySelector("[data-controle]");
    if (collects(node) || !control) return;
    var touched = single(node) !== node.dataset.avant;
    node.dataset.avant = theirs;
    node.dataset.ecrit = theirs ? "oui" : "";
    open(node);
    if (!touched) { control.value = theirs; return; }
    var said = element("p", "Le fichier dit maintenant : « " + theirs + " »", "theirs");
    var button = element("button", "Prendre celui du fichier");
    button.type = "button";
    button.addEventListener("click", function () { control.value = theirs; said.remove(); control.focus(); touch(); });
    said.append(button);
    node.append(said);
  }

  function opened() { return all(form, "details").map(function (one, rank) { return one.open ? rank : -1; }).filter(function (rank) { return rank >= 0; }); }

  function reload(text, state) {
    var top = scrollY;
    var before = opened();
    var focus = document.activeElement && form.contains(document.activeElement) ? all(form, "input, textarea, select, button, summary").indexOf(document.activeElement) : -1;
    return fetch(location.href).then(function (answer) { return answer.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, "text/html").getElementById("fiche");
      if (!fresh) { location.reload(); return; }
      form.dataset.marque = fresh.dataset.marque;
      undo.disabled = !fresh.dataset.annulable;
      form.replaceChildren.apply(form, Array.prototype.slice.call(fresh.childNodes));
      prepareAll();
      all(form, "details").forEach(function (one, rank) { if (before.indexOf(rank) >= 0) one.open = true; });
      mark();
      scrollTo({ top: top, behavior: "instant" });
      var target = all(form, "input, textarea, select, button, summary")[focus];
      if (target) target.focus({ preventScroll: true });
      say(text, state);
    });
  }

  function post(address, body) {
    return fetch(root + address, { method: "POST", body: body }).then(function (answer) { return answer.json(); });
  }

  save.addEventListener("click", function () {
    var asked = made();
    if (!asked.length) return;
    clear();
    save.disabled = true;
    say("Écriture…");
    post("/fiche/" + path, JSON.stringify({ marque: form.dataset.marque, changements: asked })).then(function (answer) {
      if (answer.etat === "ecrit") { document.body.dataset.modifie = ""; return reload(answer.dit, "bien"); }
      mark();
      if (answer.etat === "refuse") refuse(answer);
      else if (answer.etat === "change") compare(answer);
      else say(answer.dit || answer.fault, "faute");
    }).catch(function () { mark(); say("L’atelier ne répond pas : rien n’est écrit, votre saisie est là.", "faute"); });
  });

  undo.addEventListener("click", function () {
    if (document.body.dataset.modifie && !confirm("Ce que vous avez saisi sans l’enregistrer sera perdu. Annuler quand même la dernière écriture ?")) return;
    post("/annuler/" + path, JSON.stringify({ mark: form.dataset.marque })).then(function (answer) {
      clear();
      if (answer.state === "ecrit") { document.body.dataset.modifie = ""; reload("La dernière écriture est annulée.", "bien"); }
      else say(answer.fault || "Le fichier a changé depuis : cette écriture ne s’annule plus.", "faute");
    });
  });

  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); save.click(); }
  });
  addEventListener("beforeunload", function (event) { if (document.body.dataset.modifie) event.preventDefault(); });

  if (form) { prepareAll(); mark(); }
})();
