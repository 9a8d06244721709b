/** The release that this is: as in package.json, which a test holds it to. */
export const VERSION = "0.3.0";
