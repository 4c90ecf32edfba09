/** A path below a folder; '' is the top. */
export function under(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}
