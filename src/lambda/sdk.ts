// What the runtimes bring of AWS's own SDKs, beside the language.

/**
 * Of the Python runtimes: https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-dependencies
 * `parts` are made for each other, and are of one age. `libraries` are used by other packages as well.
 */
export const pythonSdk = {
  parts: ['boto3', 'botocore', 's3transfer', 'jmespath'],
  libraries: ['urllib3', 'python-dateutil', 'six'],
} as const

/**
 * Of the Node.js runtimes: every client, and what the clients are made of.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included
 */
export function isNodeSdk(name: string): boolean {
  return name.startsWith('@aws-sdk/') || name.startsWith('@smithy/')
}
