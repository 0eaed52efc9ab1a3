/** Every page is written out at build time and served as a file. */
export const prerender = true;
