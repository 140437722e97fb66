/** The version of the package: two of different versions on one page know each other by it. */
export const version = '0.1.0';
