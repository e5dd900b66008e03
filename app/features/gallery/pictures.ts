const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">
<defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="#fbd9a5"/><stop offset="1" stop-color="#f2a07b"/></linearGradient></defs>
<rect width="640" height="400" fill="url(#a)"/><circle cx="440" cy="150" r="56" fill="#fff4dc"/>
<path d="M0 280 150 160l110 90 90-70 150 110 140-60v170H0z" fill="#3f6b73"/>
<path d="M0 330 120 250l130 80 160-70 230 90v50H0z" fill="#214249"/></svg>`;

/** A picture that needs no file, for wherever the element shows one. */
export const landscape = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
