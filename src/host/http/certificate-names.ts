// By what names certificates are found: the code that reads them loads all of TLS.

/** Variables that name a bundle of certificate authorities; each replaces the built-in ones, as in uv, pip and curl. */
export const bundleVariables = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE']

/** What Poetry keeps for each source: see `certificatesVariable`. */
export interface HostCertificates {
  /** With the port, where it is not that of `https:`. */
  readonly host: string
  /** Path of a bundle of authorities. */
  readonly authority?: string
  /** Path of a certificate of the user with its key. */
  readonly client?: string
}

/** Carries the certificates of single hosts, as JSON, from settings to the wire. */
export const certificatesVariable = 'LAMBDA_LAYER_CERTIFICATES'
