// Logins for registries of ECR, fetched with the credentials of AWS and kept in memory; for others, those of Docker.

import type { Context } from '../../host/context.ts'
import type { CredentialsFor } from '../../host/registry/authorization.ts'
import { findRegion, type Region } from '../../lambda/partitions.ts'
import { connect } from '../publishing/account.ts'

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
const ecrHost = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./

/** The region of a registry of ECR; undefined for any other registry. */
export function ecrRegionOf(registry: string): Region | undefined {
  return findRegion(ecrHost.exec(registry)?.[1] ?? '')
}

export function withEcrLogins(others: CredentialsFor, context: Context): CredentialsFor {
  return async (registry) => {
    const region = ecrRegionOf(registry)
    if (!region) return others(registry)
    using aws = connect(context, { readOnly: true })
    const login = await aws.containers(region.name).login()
    context.masks.add(login.password)
    return login
  }
}
