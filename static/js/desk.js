// Single keys for whoever works here all day: never needed, silent while somebody types, listed by pressing "?".
"use strict";

const lines = () => [...document.querySelectorAll(".waiting a")];

function move(step) {
  const all = lines();
  if (all.length === 0) return;
  const now = all.indexOf(document.activeElement);
  all[now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length].focus();
}

function list() {
  const keys = document.querySelector(".shortcuts");
  keys.open = !keys.open;
  if (keys.open) keys.querySelector("summary").focus();
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const link = /^[a-z]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "?") list();
  else if (link) link.click();
  else return;
  event.preventDefault();
});
