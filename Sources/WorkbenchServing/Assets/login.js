// A link that holds the token behind `#`: taken into the form, and out of the address.
"use strict";
(() => {
  const token = decodeURIComponent(location.hash.slice(1));
  if (!token) return;
  history.replaceState(null, "", location.pathname);
  document.getElementById("token").value = token;
  document.getElementById("login").submit();
})();
