// Un bouton sous chaque texte marqué data-copier. Sans ce script, le texte se choisit et se copie à la main.
(function () {
  "use strict";

  function copy(text, said) {
    text.select();
    var whole = navigator.clipboard ? navigator.clipboard.writeText(text.value) : Promise.reject();
    whole
      .catch(function () { if (!document.execCommand("copy")) throw new Error("refused"); })
      .then(
        function () { said.textContent = "Texte copié."; },
        function () { said.textContent = "Le texte est choisi : il reste à le copier."; }
      );
  }

  document.querySelectorAll("[data-copier]").forEach(function (text) {
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.className = "button copy-button";
    button.textContent = "Copier le texte";
    said.className = "copy-said";
    said.setAttribute("role", "status");
    button.addEventListener("click", function () { copy(text, said); });
    text.after(button, said);
  });
})();
