// Tailwind 4 runs as a PostCSS plugin; Next reads this file for every stylesheet.
export default { plugins: { '@tailwindcss/postcss': {} } };
