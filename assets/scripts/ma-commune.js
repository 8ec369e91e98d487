// « Et ma commune ? » : complète le nom et mène droit à la fiche. Sans ce script, le formulaire mène à l’index.
(function () {
  "use strict";
  var form = document.querySelector("form.find");
  if (!form || !window.communes) return;
  var field = form.querySelector("input");
  var say = form.querySelector(".find-say");
  var root = form.getAttribute("data-root");

  function plain(text) {
    return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "").replace(/\([^)]*\)/g, "").replace(/[^a-z0-9]+/g, " ").trim()
      .replace(/\bste?\b/g, function (word) { return word === "st" ? "saint" : "sainte"; })
      .replace(/^(le|la|les|l) /, "");
  }

  var places = window.communes.map(function (pair) {
    return { name: pair[0], page: pair[1], plain: plain(pair[0]) };
  });

  var list = document.createElement("datalist");
  list.id = "communes";
  places.forEach(function (place) {
    list.appendChild(document.createElement("option")).value = place.name;
  });
  form.appendChild(list);
  field.setAttribute("list", "communes");

  function find(text) {
    var exact = places.filter(function (place) { return place.name === text; });
    if (exact.length) return exact;
    var wanted = plain(text);
    if (!wanted) return [];
    var same = places.filter(function (place) { return place.plain === wanted; });
    if (same.length) return same;
    return places.filter(function (place) { return place.plain.indexOf(wanted) >= 0; })
      .sort(function (one, other) { return one.plain.indexOf(wanted) - other.plain.indexOf(wanted); });
  }

  function link(place) {
    var made = document.createElement("a");
    made.href = root + place.page;
    made.textContent = place.name;
    return made;
  }

  function answer(text) {
    var found = find(text);
    if (found.length === 1) {
      window.location.href = root + found[0].page;
      return;
    }
    say.textContent = found.length
      ? "Plusieurs collectivités répondent à ce nom\u00a0: "
      : "«\u202f" + text + "\u202f» n’est pas dans cet annuaire\u202f; son intercommunalité y est peut-être.";
    found.slice(0, 12).forEach(function (place, rank) {
      if (rank) say.appendChild(document.createTextNode(", "));
      say.appendChild(link(place));
    });
  }

  form.addEventListener("submit", function (event) {
    var text = field.value.trim();
    if (!text) return;
    event.preventDefault();
    answer(text);
  });

  // Venue d’une autre page par le formulaire, sans que le script ait pu répondre.
  var asked = new URLSearchParams(window.location.search).get("commune");
  if (asked) {
    field.value = asked;
    answer(asked.trim());
  }
})();
