// L’atelier : montre la page qu’on écrit, dans plusieurs vues, et ce qui est à corriger. Les nouvelles arrivent par un
// flux ; une page est refaite derrière celle qu’on voit, comparée avec elle, puis prend sa place.
(function () {
  "use strict";

  var BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,blockquote,img,svg,caption,summary,pre";
  var LIT = 2600;
  var STAYS = 5000;
  var here = "index.html";
  var version = 0;
  var moved = 0;
  var names = new Map();

  var address = document.getElementById("ici");
  var state = document.getElementById("etat");
  var list = document.getElementById("liste");
  var folding = document.getElementById("plier");
  var isFolded = false;
  var wasBad = false;
  var panes = Array.prototype.slice.call(document.querySelectorAll(".pane[data-vue]"));
  var sheets = document.getElementById("volet-fiches");
  var field = document.getElementById("aller");

  // 1. Les volets

  function root(pane) { return new URL(pane.dataset.vue + "/", location.href).pathname; }

  function shown(pane) { return pane.querySelector("iframe:not(.behind)"); }

  function open(pane, page, hash) {
    var frame = document.createElement("iframe");
    frame.className = "behind";
    frame.title = pane.dataset.titre + " : " + page;
    if (pane.dataset.scripts === "non") frame.setAttribute("sandbox", "allow-same-origin");
    frame.src = root(pane) + page + (hash || "");
    pane.querySelectorAll("iframe.behind").forEach(function (old) { old.remove(); });
    frame.addEventListener("load", function () { arrive(pane, frame); });
    pane.querySelector(".sheet").append(frame);
  }

  // Une page de grand écran est réduite pour tenir dans son volet, comme un plan.
  function fit(pane) {
    var width = Number(pane.dataset.largeur);
    var sheet = pane.querySelector(".sheet");
    var scale = width ? Math.min(1, sheet.clientWidth / width) : 1;
    sheet.style.setProperty("--echelle", String(scale));
    sheet.style.setProperty("--largeur", width && scale < 1 ? width + "px" : "100%");
  }

  function place(frame) {
    try { return frame.contentWindow.location; } catch (error) { return null; }
  }

  // Une page est là : elle prend la place de l’ancienne, au même endroit, et ce qui a changé est éclairé.
  function arrive(pane, frame) {
    var where = place(frame);
    if (!where || where.href === "about:blank") return;
    var page = where.pathname.replace(root(pane), "");
    if (frame.classList.contains("behind")) replace(pane, frame, page);
    frame.contentDocument.addEventListener("click", leave);
    if (pane.dataset.page === page) return;
    pane.dataset.page = page;
    if (page !== here) follow(pane, page, where.hash);
  }

  function replace(pane, frame, page) {
    var old = shown(pane);
    frame.classList.remove("behind");
    if (!old) return;
    var same = pane.dataset.page === page;
    var top = old.contentWindow ? old.contentWindow.scrollY : 0;
    var before = same && old.contentDocument ? blocks(old.contentDocument) : null;
    old.remove();
    if (!same) return;
    frame.contentWindow.scrollTo({ top: top, behavior: "instant" });
    light(frame.contentDocument, before);
  }

  // Qui suit un lien dans un volet emmène les autres.
  function follow(pane, page, hash) {
    moved = Date.now();
    settle(page);
    panes.forEach(function (other) {
      if (other !== pane && !other.hidden) open(other, page, hash);
    });
  }

  function leave(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || link.origin === location.origin) return;
    event.preventDefault();
    if (/^https?:/.test(link.href)) window.open(link.href, "_blank", "noopener,noreferrer");
  }

  function settle(page) {
    here = page;
    address.textContent = page;
    browse();
    document.dispatchEvent(new CustomEvent("page", { detail: page }));
  }

  function go(page) {
    var parts = page.split("#");
    settle(parts[0]);
    panes.forEach(function (pane) {
      if (!pane.hidden) open(pane, parts[0], parts[1] ? "#" + parts[1] : "");
    });
  }

  // 2. Les fiches

  // Une page à part, qui garde ce qu’on y saisit ; leur liste commence par celles de la page montrée.
  function browse() {
    if (sheets.hidden || sheets.dataset.page === here) return;
    sheets.dataset.page = here;
    var list = new URL("fiches?page=" + encodeURIComponent(here), location.href).href;
    var frame = sheets.querySelector("iframe");
    if (frame) {
      if (frame.contentDocument && frame.contentDocument.querySelector(".shelf")) frame.contentWindow.location.replace(list);
      return;
    }
    frame = element("iframe");
    frame.title = "Fiches";
    frame.src = list;
    sheets.querySelector(".sheet").append(frame);
  }

  // 3. Ce qui a changé

  function said(block) { return block.outerHTML.replace(/\?v=\w+/g, ""); }

  function leaves(doc) {
    return Array.prototype.filter.call(doc.querySelectorAll("main :is(" + BLOCKS + ")"), function (block) {
      return !block.querySelector(BLOCKS);
    });
  }

  function blocks(doc) {
    var counts = new Map();
    leaves(doc).forEach(function (block) { counts.set(said(block), (counts.get(said(block)) || 0) + 1); });
    return counts;
  }

  function changed(doc, before) {
    return leaves(doc).filter(function (block) {
      var left = before.get(said(block)) || 0;
      before.set(said(block), left - 1);
      return left < 1;
    });
  }

  function light(doc, before) {
    if (!doc || !before) return;
    var found = changed(doc, before);
    if (!found.length) return;
    var box = found[0].getBoundingClientRect();
    if (box.top < 0 || box.bottom > doc.defaultView.innerHeight) found[0].scrollIntoView({ block: "center", behavior: "instant" });
    found.slice(0, 30).forEach(function (block) {
      block.animate(
        [{ outline: "3px solid #e8590c", outlineOffset: "4px" }, { outline: "3px solid #e8590c00", outlineOffset: "4px" }],
        { duration: LIT, easing: "ease-in" }
      );
    });
    document.documentElement.dataset.eclaires = String(found.length);
  }

  // 4. Les constats

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function excerpt(line) {
    var made = element("div", line[0], "excerpt");
    made.append(element("mark", line[1]), line[2]);
    return made;
  }

  function item(notice) {
    var made = element("li", "", notice.severity === "erreur" ? "error" : "");
    var grade = element("p", "", "grade");
    grade.append(element("span", notice.severity[0].toUpperCase() + notice.severity.slice(1)), element("code", notice.code));
    made.append(grade, element("p", notice.sentence), element("p", notice.place, "place"));
    if (notice.line) made.append(excerpt(notice.line));
    if (notice.remedy) made.append(element("p", notice.remedy, "remedy"));
    if (notice.mended !== null && notice.mended !== undefined) mend(made, notice);
    return made;
  }

  // Ce qui ne laisse pas de choix : la ligne telle qu’elle sera, et un bouton qui l’écrit.
  function mend(made, notice) {
    var button = element("button", "Corriger", "mend");
    var said = element("p", "", "said");
    said.setAttribute("role", "status");
    button.type = "button";
    button.addEventListener("click", function () {
      button.disabled = true;
      fetch("corriger", { method: "POST", body: version + "," + notice.rank })
        .then(function (answer) { return answer.text(); })
        .then(function (text) { said.textContent = text; });
    });
    made.append(element("p", notice.mended, "mended"), button, said);
  }

  function count(number, word) { return number + "\u00a0" + word + (number > 1 ? "s" : ""); }

  function tell(news) {
    var errors = news.notices.filter(function (one) { return one.severity === "erreur"; });
    var others = news.notices.filter(function (one) { return one.severity !== "erreur"; });
    var bad = errors.length || news.fault;
    list.replaceChildren.apply(list, errors.concat(others).map(item));
    if (news.fault) list.prepend(item({ severity: "erreur", code: "", sentence: news.fault, place: "" }));
    state.dataset.etat = bad ? "faute" : others.length ? "doute" : "bien";
    state.textContent = bad
      ? count(errors.length || 1, "erreur") + ", page d’avant"
      : others.length ? count(others.length, "avertissement") : "À jour";
    document.getElementById("volets").classList.toggle("stale", Boolean(bad));
    if (bad && !wasBad) isFolded = false;
    wasBad = Boolean(bad);
    fold(!bad && !others.length);
  }

  // Qui connaît les avertissements peut les masquer ; une erreur les montre de nouveau.
  function fold(none) {
    document.getElementById("constats").hidden = none || isFolded;
    folding.hidden = none;
    folding.setAttribute("aria-expanded", String(!isFolded));
    document.getElementById("plier-mot").textContent = isFolded ? "Montrer" : "Masquer";
  }

  folding.addEventListener("click", function () { isFolded = !isFolded; fold(false); });

  function hear(event) {
    var news = JSON.parse(event.data);
    var first = version === 0;
    var newer = news.version !== version;
    version = news.version;
    tell(news);
    document.title = (news.sound ? "" : "● ") + "Atelier – " + news.name;
    document.dispatchEvent(new CustomEvent("nouvelles", { detail: news }));
    if (!news.sound || !newer) return;
    if (first) names.clear();
    // La page d’un texte qui change se montre, sauf à qui vient d’en choisir une autre.
    var leads = news.page && Date.now() - moved > STAYS;
    go(leads ? news.page : here);
  }

  // 5. Les commandes

  // Un volet où l’on écrit apporte son script la première fois qu’il s’ouvre ; ensuite il est prévenu.
  function equip(pane) {
    if (pane.dataset.pret) { pane.dispatchEvent(new CustomEvent("volet")); return; }
    pane.dataset.pret = "oui";
    import("./" + pane.dataset.outil);
  }

  // Ce qui reste à faire mène au texte ou à la fiche où cela se fait.
  function bring(path) {
    var isText = /\.md$/.test(path);
    var pane = isText ? document.getElementById("volet-texte") : sheets;
    if (isText) pane.dataset.demande = path;
    if (pane.hidden) document.querySelector("[data-volet=" + (isText ? "texte" : "fiches") + "]").click();
    else if (isText) pane.dispatchEvent(new CustomEvent("volet"));
    if (!isText) sheets.querySelector("iframe").src = "fiche/" + path;
    pane.scrollIntoView({ inline: "nearest", block: "nearest", behavior: "instant" });
  }

  document.addEventListener("ouvrir", function (event) { bring(event.detail); });
  document.addEventListener("aller", function (event) {
    if (event.detail.split("#")[0] === here) return;
    moved = Date.now();
    go(event.detail);
  });

  document.querySelectorAll("[data-volet]").forEach(function (button) {
    button.addEventListener("click", function () {
      var pane = document.getElementById("volet-" + button.dataset.volet);
      var on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      pane.hidden = !on;
      if (pane === sheets) { browse(); return; }
      if (pane.dataset.outil) { equip(pane); return; }
      pane.querySelectorAll("iframe").forEach(function (frame) { frame.remove(); });
      delete pane.dataset.page;
      if (on) open(pane, here);
    });
  });

  field.addEventListener("focus", function () {
    if (names.size) return;
    fetch("pages").then(function (answer) { return answer.json(); }).then(function (pages) {
      var options = pages.map(function (one) {
        names.set(one[0], one[1]);
        var option = document.createElement("option");
        option.value = one[0];
        return option;
      });
      document.getElementById("pages").replaceChildren.apply(document.getElementById("pages"), options);
    });
  });

  function folded(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").trim().toLowerCase(); }

  // Un nom entier, sinon son début, sinon une partie ; une adresse telle quelle.
  function found(typed) {
    var wanted = folded(typed);
    var known = Array.from(names.keys());
    var tests = [
      function (name) { return folded(name) === wanted; },
      function (name) { return folded(name).startsWith(wanted); },
      function (name) { return folded(name).includes(wanted); }
    ];
    if (!wanted) return "";
    if (/\.html$/.test(typed)) return typed;
    return tests.map(function (test) { return names.get(known.find(test)); }).find(Boolean) || "";
  }

  function jump() {
    var there = found(field.value);
    if (there) { moved = Date.now(); go(there); field.value = ""; }
    return Boolean(there);
  }

  field.addEventListener("input", function (event) { if ((event.inputType === "insertReplacementText" || !event.inputType) && names.has(field.value)) jump(); });
  field.form.addEventListener("submit", function (event) { event.preventDefault(); jump(); });

  var fitting = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) { fit(entry.target.closest(".pane")); });
  });
  panes.forEach(function (pane) { fitting.observe(pane.querySelector(".sheet")); });

  address.textContent = here;
  new EventSource("nouvelles").addEventListener("message", hear);
})();
