// Une page qui a changé d’adresse : l’endroit demandé de l’ancienne page est demandé à la nouvelle.
(function () {
  "use strict";
  var link = document.querySelector("main a");
  if (window.location.hash && !link.hash) window.location.replace(link.href + window.location.hash);
})();
