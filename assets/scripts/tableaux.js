// Tri des tableaux marqués data-tri. Sans ce script, ils sont dans l’ordre de la page.
(function () {
  "use strict";

  // « 1 234 », « 3,4 étoiles », « +2 », « – » : ce qui se compte vient avant ce qui se lit ; le vide toujours à la fin.
  function value(cell) {
    var text = (cell.getAttribute("data-valeur") || cell.textContent).trim();
    var bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-").replace(",", ".");
    var found = /^[+-]?\d+(\.\d+)?/.exec(bare);
    return { text: text, number: found ? Number(found[0]) : null, empty: !text || text === "–" };
  }

  function compare(a, b, way) {
    if (a.empty || b.empty) return a.empty - b.empty;
    if (a.number !== null && b.number !== null) return way * (a.number - b.number);
    if (a.number !== null || b.number !== null) return a.number === null ? way * -1 : way;
    return way * a.text.localeCompare(b.text, "fr", { numeric: true });
  }

  function prepare(table) {
    var body = table.tBodies[0];
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var status = document.createElement("p");
    status.className = "vh";
    status.setAttribute("role", "status");
    table.after(status);

    function sort(index) {
      var head = heads[index];
      var rows = Array.prototype.slice.call(body.rows);
      var counts = rows.some(function (row) { return value(row.cells[index]).number !== null; });
      var first = counts && !head.hasAttribute("data-croissant") ? -1 : 1;
      var current = head.getAttribute("aria-sort");
      var way = current ? (current === "ascending" ? -1 : 1) : first;
      rows.map(function (row) { return { row: row, key: value(row.cells[index]) }; })
        .sort(function (a, b) { return compare(a.key, b.key, way); })
        .forEach(function (one) { body.append(one.row); });
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      status.textContent = "Tableau trié par " + head.textContent.trim() + ", ordre "
        + (way > 0 ? "croissant." : "décroissant.");
    }

    heads.forEach(function (head, index) {
      if (!head.textContent.trim()) return;
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.prototype.slice.call(head.childNodes));
      button.addEventListener("click", function () { sort(index); });
      head.append(button);
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-tri]"), prepare);
})();
