/** Environment variables that are not inputs: secrets, and limits that few will ever change. */
export const variables = {
  LAMBDA_LAYER_CACHE_SECRET:
    'A random text of 16 letters or more, e.g. from a secret of the repository. Compiled wheels, locks and what was found in wheels are sealed with it, so that what other jobs put into the cache is believed when it has that seal, and made again when it has not. Without it each machine has a key of its own, and a compiled wheel from the Actions cache is called unverified.',
  LAMBDA_LAYER_SOURCE_LIMIT_MB: 'How many megabytes a source distribution may unpack to. Default: 400.',
  XDG_CACHE_HOME:
    'Where the command keeps its stores, in `lambda-layer`. On a runner they are below the tool cache and the temporary folder.',
} as const

/** Of other tools, which are heeded as they are. */
export const heededVariables =
  'Where packages are comes from the variables and configuration files of uv and pip (`UV_INDEX`, `UV_DEFAULT_INDEX`, `PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`, …), the network from `HTTPS_PROXY`, `NO_PROXY`, `SSL_CERT_FILE` and `NETRC`, Docker from `DOCKER_HOST` and `DOCKER_CONTEXT`, AWS from the variables of its own tools.'
