/** Shows the sentence that stands behind the page's address as text, never as markup. */
const notice = document.getElementById("notice");
if (notice) notice.textContent = decodeURIComponent(window.location.hash.slice(1));
