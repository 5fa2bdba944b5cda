import about from '../package.json' with { type: 'json' };

/** The version of Adal, as the page and the log show it. */
export const VERSION: string = about.version;
