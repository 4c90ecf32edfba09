/** Of this program, as in package.json; a part of every fingerprint of what it makes. */
export const version = '1.0.0'
