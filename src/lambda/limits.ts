// The limits of Lambda: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html

/** A function and all its layers, unzipped: 250 MB, which the service counts as MiB. */
export const unzippedLimitBytes = 262_144_000

/** A container image, uncompressed, all its layers together: 10 GB. */
export const imageLimitBytes = 10 * 1024 ** 3

/**
 * PublishLayerVersion refuses a request of this size or more ("Request must be smaller than 69905067 bytes for the
 * PublishLayerVersion operation"). The zip travels in it as base64, four bytes for each three, and 69,905,067 is just
 * what 52,428,800 bytes become; name, description, runtimes and JSON around it take their part.
 */
export const requestLimitBytes = 69_905_067

/** Kept free for the rest of a request: description, licence, names, runtimes, JSON. */
const restOfRequestBytes = 8 * 1024

/** The largest zip that is sure to fit into a request: 52,422,654 bytes. A larger one goes through S3. */
export const directUploadLimitBytes = Math.floor((requestLimitBytes - 1 - restOfRequestBytes) / 4) * 3

/** Files of a zip without zip64 (APPNOTE 4.4.1.4), which is what we write. */
export const zipFilesLimit = 0xffff - 1

/** Layers that one function may have. */
export const layersPerFunction = 5
