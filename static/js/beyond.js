// Shows the hint before a region that scrolls sideways while its content is wider than the region.
(() => {
  const look = () => document.querySelectorAll(".beyond").forEach(hint => {
    const region = hint.parentElement.querySelector(".scroll");
    hint.classList.toggle("seen", region.scrollWidth > region.clientWidth + 1);
  });
  look();
  addEventListener("resize", look);
  document.fonts.ready.then(look);
})();
