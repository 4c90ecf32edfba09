export const id = 4022;
export const ids = [4022];
export const modules = {

/***/ 54104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ calls)
/* harmony export */ });
// The one table of what is called at AWS. The clients refuse a write in a dry run by it, errors name actions from it,
// and the IAM policy that a user needs is made from it.
// Actions and resource types: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
// and its sisters for S3, Systems Manager, STS and tagging.
const read = (resource, ...actions) => ({ writes: false, resource, actions });
const write = (resource, ...actions) => ({ writes: true, resource, actions });
const calls = {
    'sts:GetCallerIdentity': read('none'),
    'tag:GetResources': read('any', 'tag:GetResources'),
    'lambda:ListLayerVersions': read('any', 'lambda:ListLayerVersions'),
    'lambda:GetLayerVersion': read('layer-version', 'lambda:GetLayerVersion'),
    'lambda:GetLayerVersionPolicy': read('layer-version', 'lambda:GetLayerVersionPolicy'),
    'lambda:PublishLayerVersion': write('layer', 'lambda:PublishLayerVersion'),
    'lambda:AddLayerVersionPermission': write('layer-version', 'lambda:AddLayerVersionPermission'),
    'lambda:RemoveLayerVersionPermission': write('layer-version', 'lambda:RemoveLayerVersionPermission'),
    'lambda:DeleteLayerVersion': write('layer-version', 'lambda:DeleteLayerVersion'),
    'lambda:ListFunctions': read('any', 'lambda:ListFunctions'),
    'lambda:GetFunctionConfiguration': read('function', 'lambda:GetFunctionConfiguration'),
    'lambda:ListVersionsByFunction': read('function', 'lambda:ListVersionsByFunction'),
    'lambda:UpdateFunctionConfiguration': write('function', 'lambda:UpdateFunctionConfiguration'),
    'lambda:PublishVersion': write('function', 'lambda:PublishVersion'),
    'lambda:GetAlias': read('function', 'lambda:GetAlias'),
    'lambda:UpdateAlias': write('function', 'lambda:UpdateAlias'),
    'cloudwatch:DescribeAlarms': read('alarm', 'cloudwatch:DescribeAlarms'),
    'lambda:GetFunction': read('function', 'lambda:GetFunction'),
    // Never sent: GetFunction tells the tags of a function where this is allowed.
    'lambda:ListTags': read('function', 'lambda:ListTags'),
    'lambda:UpdateFunctionCode': write('function', 'lambda:UpdateFunctionCode'),
    'ecr:GetAuthorizationToken': read('any', 'ecr:GetAuthorizationToken'),
    'ecr:DescribeRepositories': read('repository', 'ecr:DescribeRepositories'),
    'ecr:CreateRepository': write('repository', 'ecr:CreateRepository'),
    'ecr:GetRepositoryPolicy': read('repository', 'ecr:GetRepositoryPolicy'),
    'ecr:SetRepositoryPolicy': write('repository', 'ecr:SetRepositoryPolicy'),
    'ecr:DescribeImages': read('repository', 'ecr:DescribeImages'),
    'ecr:BatchDeleteImage': write('repository', 'ecr:BatchDeleteImage'),
    'lambda:DeleteFunction': write('function', 'lambda:DeleteFunction'),
    'lambda:CreateAlias': write('function', 'lambda:CreateAlias'),
    'lambda:DeleteAlias': write('function', 'lambda:DeleteAlias'),
    'lambda:InvokeFunction': write('function', 'lambda:InvokeFunction'),
    'lambda:TagResource': write('function', 'lambda:TagResource'),
    'lambda:GetFunctionCodeSigningConfig': read('function', 'lambda:GetFunctionCodeSigningConfig'),
    'lambda:GetCodeSigningConfig': read('any', 'lambda:GetCodeSigningConfig'),
    's3:HeadBucket': read('bucket', 's3:ListBucket'),
    's3:GetBucketVersioning': read('bucket', 's3:GetBucketVersioning'),
    's3:HeadObject': read('object', 's3:GetObject', 's3:GetObjectVersion'),
    's3:PutObject': write('object', 's3:PutObject'),
    's3:MultipartUpload': write('object', 's3:PutObject', 's3:AbortMultipartUpload'),
    's3:PutObjectTagging': write('object', 's3:PutObjectTagging'),
    's3:CopyObject': write('object', 's3:PutObject', 's3:GetObject'),
    's3:DeleteObject': write('object', 's3:DeleteObject'),
    // The token is one of STS: https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html
    'codeartifact:GetAuthorizationToken': read('any', 'codeartifact:GetAuthorizationToken', 'codeartifact:ReadFromRepository', 'sts:GetServiceBearerToken'),
    'codeartifact:GetRepositoryEndpoint': read('any', 'codeartifact:GetRepositoryEndpoint'),
    'signer:GetSigningProfile': read('signing-profile', 'signer:GetSigningProfile'),
    'signer:StartSigningJob': write('signing-profile', 'signer:StartSigningJob'),
    'signer:DescribeSigningJob': read('signing-job', 'signer:DescribeSigningJob'),
    'ssm:GetParameter': read('parameter', 'ssm:GetParameter'),
    'ssm:PutParameter': write('parameter', 'ssm:PutParameter'),
    'ssm:DeleteParameter': write('parameter', 'ssm:DeleteParameter'),
};


/***/ }),

/***/ 44022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ connectAws)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./build/host/aws/alarms.js
/** `OK`, `ALARM` or `INSUFFICIENT_DATA`; undefined when there is no such alarm. */
async function alarmState({ sdk, client }, send, name, arn) {
    const input = { AlarmNames: [name], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] };
    const answer = await send('cloudwatch:DescribeAlarms', arn, (options) => client.send(new sdk.DescribeAlarmsCommand(input), options));
    return [...(answer.MetricAlarms ?? []), ...(answer.CompositeAlarms ?? [])][0]?.StateValue;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/host/http/proxy.js
var proxy = __webpack_require__(58664);
// EXTERNAL MODULE: ./build/host/aws/credential-failure.js
var credential_failure = __webpack_require__(14543);
;// CONCATENATED MODULE: ./build/host/aws/client-settings.js
// What every client of AWS's SDK is given: connections, credentials that are resolved once, a log, and retries that share
// one rate for each region.




const connectionTimeoutMs = 6_000;
const connectionsAtOnce = 50;
const mostSentences = 10;
function clientSettings({ env, log, profile, account, patience }) {
    const agents = agentsOf(env);
    const rates = new Map();
    const rate = (region) => kept(rates, region, async () => new (await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(7579)]).then(__webpack_require__.bind(__webpack_require__, 97579))).SharedRate(patience.delayScale));
    const credentialSentences = [];
    const hearCredentials = (...said) => {
        for (const one of said) {
            const sentence = typeof one === 'string' ? (0,credential_failure/* credentialSentence */.X9)(one) : undefined;
            if (sentence !== undefined && credentialSentences.length < mostSentences)
                credentialSentences.push(sentence);
        }
    };
    let credentials = account;
    const given = (region) => ({
        region,
        requestHandler: account?.requestHandler ?? {
            httpAgent: agents.http,
            httpsAgent: agents.https,
            connectionTimeout: connectionTimeoutMs,
            socketTimeout: patience.silence.slowMs,
            throwOnRequestTimeout: true,
        },
        ...(account && { endpoint: account.endpoint }),
        ...(profile === undefined ? {} : { profile }),
        ...(credentials === undefined ? {} : { credentials }),
        customUserAgent: 'lambda-layer-action',
        logger: { debug: hearCredentials, info() { }, warn: sentences(log), error: sentences(log) },
    });
    return {
        given,
        async retries(region) {
            const [{ adaptive }, shared] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(7579)]).then(__webpack_require__.bind(__webpack_require__, 97579)), rate(region)]);
            return { retryStrategy: adaptive(shared, patience) };
        },
        rate,
        sharing(client) {
            credentials ??= client.config.credentials;
            return client;
        },
        credentialSentences,
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
    };
}
/** Clients of a service, one for each region, made when it is first used. */
function byRegion(make) {
    const made = new Map();
    return (region) => kept(made, region, () => make(region));
}
function kept(values, key, make) {
    const found = values.get(key) ?? make();
    values.set(key, found);
    return found;
}
/** Of what the SDK logs, the sentences: its objects hold whole requests and answers. */
function sentences(log) {
    return (...said) => {
        for (const one of said)
            if (typeof one === 'string')
                log.debug(one);
    };
}
/** Connections that honour the proxy and the CA bundle of the environment, which the SDK does not do by itself. */
function agentsOf(env) {
    const bundle = env['AWS_CA_BUNDLE'];
    const shared = { keepAlive: true, maxSockets: connectionsAtOnce };
    return {
        // Only endpoints that the user gave are without TLS, and those are near.
        http: new external_node_http_.Agent(shared),
        https: new proxy/* ProxiedAgent */.NH({ ...shared, ...(bundle ? { ca: (0,external_node_fs_.readFileSync)(bundle) } : {}) }, env),
    };
}

;// CONCATENATED MODULE: ./build/host/aws/codeartifact.js
function codeArtifactIn(clients, send) {
    return {
        async pypi({ domain, owner, repository }) {
            const { sdk, client } = await clients();
            const input = { domain, ...(owner === undefined ? {} : { domainOwner: owner }) };
            const [{ authorizationToken: token = '' }, { repositoryEndpoint: endpoint = '' }] = await Promise.all([
                send('codeartifact:GetAuthorizationToken', `the domain ${domain}`, (options) => client.send(new sdk.GetAuthorizationTokenCommand(input), options)),
                send('codeartifact:GetRepositoryEndpoint', `the repository ${domain}/${repository}`, (options) => client.send(new sdk.GetRepositoryEndpointCommand({ ...input, repository, format: 'pypi' }), options)),
            ]);
            return { endpoint, token };
        },
    };
}

;// CONCATENATED MODULE: ./build/host/aws/ecr.js
/** The most that one call deletes: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html */
const deletedAtOnce = 100;
function ecrIn(clients, send) {
    const described = (found) => ({
        arn: found.repositoryArn ?? '',
        uri: found.repositoryUri ?? '',
        hasImmutableTags: found.imageTagMutability?.startsWith('IMMUTABLE') === true,
    });
    return {
        async login() {
            const { sdk, client } = await clients();
            const answer = await send('ecr:GetAuthorizationToken', 'the registry', (options) => client.send(new sdk.GetAuthorizationTokenCommand({}), options));
            const token = Buffer.from(answer.authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
            const colon = token.indexOf(':');
            return { user: token.slice(0, colon), password: token.slice(colon + 1) };
        },
        async repository(name) {
            const { sdk, client } = await clients();
            const answer = await send('ecr:DescribeRepositories', name, (options) => client.send(new sdk.DescribeRepositoriesCommand({ repositoryNames: [name] }), options), { RepositoryNotFoundException: undefined });
            const [found] = answer?.repositories ?? [];
            return found && described(found);
        },
        async createRepository(name) {
            const { sdk, client } = await clients();
            const answer = await send('ecr:CreateRepository', name, (options) => client.send(new sdk.CreateRepositoryCommand({
                repositoryName: name,
                imageTagMutability: 'IMMUTABLE',
                imageScanningConfiguration: { scanOnPush: true },
                encryptionConfiguration: { encryptionType: 'AES256' },
            }), options), { RepositoryAlreadyExistsException: 'exists' });
            return answer === 'exists' ? answer : described(answer.repository ?? {});
        },
        async repositoryPolicy(name) {
            const { sdk, client } = await clients();
            const answer = await send('ecr:GetRepositoryPolicy', name, (options) => client.send(new sdk.GetRepositoryPolicyCommand({ repositoryName: name }), options), { RepositoryPolicyNotFoundException: undefined });
            return answer?.policyText;
        },
        async setRepositoryPolicy(name, policy) {
            const { sdk, client } = await clients();
            await send('ecr:SetRepositoryPolicy', name, (options) => client.send(new sdk.SetRepositoryPolicyCommand({ repositoryName: name, policyText: policy }), options));
        },
        async images(name) {
            const { sdk, client } = await clients();
            const images = [];
            let token;
            do {
                const input = { repositoryName: name, maxResults: 1000, ...(token === undefined ? {} : { nextToken: token }) };
                const answer = await send('ecr:DescribeImages', name, (options) => client.send(new sdk.DescribeImagesCommand(input), options));
                for (const { imageDigest, imageTags, imagePushedAt } of answer.imageDetails ?? []) {
                    images.push({ digest: imageDigest ?? '', tags: imageTags ?? [], pushedMs: imagePushedAt?.getTime() ?? 0 });
                }
                token = answer.nextToken;
            } while (token !== undefined);
            return images;
        },
        async deleteImages(name, digests) {
            const { sdk, client } = await clients();
            for (let at = 0; at < digests.length; at += deletedAtOnce) {
                const imageIds = digests.slice(at, at + deletedAtOnce).map((imageDigest) => ({ imageDigest }));
                await send('ecr:BatchDeleteImage', name, (options) => client.send(new sdk.BatchDeleteImageCommand({ repositoryName: name, imageIds }), options));
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/host/aws/lambda-values.js
const page = (items, nextMarker) => nextMarker === undefined || nextMarker === '' ? { items } : { items, nextMarker };
function summary(item) {
    return {
        version: item.Version ?? 0,
        arn: item.LayerVersionArn ?? '',
        description: item.Description ?? '',
        runtimes: item.CompatibleRuntimes ?? [],
        architectures: item.CompatibleArchitectures ?? [],
        licenseInfo: item.LicenseInfo ?? '',
    };
}
/** With an entrypoint of the function's own, its command may be anything. */
function commandOf({ ImageConfigResponse: response }) {
    const { Command: command = [], EntryPoint: entrypoint = [] } = response?.ImageConfig ?? {};
    return entrypoint.length === 0 ? command[0] : undefined;
}
function functionOf(answer) {
    const arn = answer.FunctionArn ?? '';
    return {
        name: answer.FunctionName ?? '',
        arn: /^(arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+)/.exec(arn)?.[1] ?? arn,
        version: answer.Version ?? '$LATEST',
        runtime: answer.Runtime,
        architectures: answer.Architectures ?? ['x86_64'],
        handler: answer.Handler ?? commandOf(answer),
        packageType: answer.PackageType ?? 'Zip',
        layers: (answer.Layers ?? []).map((layer) => ({ arn: layer.Arn ?? '', codeSizeBytes: layer.CodeSize ?? 0 })),
        revisionId: answer.RevisionId ?? '',
        state: answer.State ?? 'Active',
        stateReason: answer.StateReason ?? '',
        lastUpdateStatus: answer.LastUpdateStatus ?? 'Successful',
        lastUpdateReason: answer.LastUpdateStatusReason ?? '',
        codeSizeBytes: answer.CodeSize ?? 0,
        codeSha256: answer.CodeSha256 ?? '',
        description: answer.Description ?? '',
    };
}

;// CONCATENATED MODULE: ./build/host/aws/function-code.js
// The calls of Lambda that give a function other code, and take it back.

const conflicts = {
    PreconditionFailedException: 'conflict',
    ResourceConflictException: 'conflict',
};
function functionCodeIn(clients, send, directly) {
    return {
        async getDetails(arn, qualifier) {
            const { sdk, client } = await clients();
            const input = { FunctionName: arn, ...(qualifier === undefined ? {} : { Qualifier: qualifier }) };
            const answer = await send('lambda:GetFunction', arn, (options) => client.send(new sdk.GetFunctionCommand(input), options), { ResourceNotFoundException: undefined });
            return (answer && {
                codeLocation: answer.Code?.Location,
                imageUri: answer.Code?.ResolvedImageUri ?? answer.Code?.ImageUri,
                reservedConcurrency: answer.Concurrency?.ReservedConcurrentExecutions,
                tags: answer.Tags ?? {},
            });
        },
        async codeSigning(arn) {
            const { sdk, client } = await clients();
            const found = await send('lambda:GetFunctionCodeSigningConfig', arn, (options) => client.send(new sdk.GetFunctionCodeSigningConfigCommand({ FunctionName: arn }), options), { ResourceNotFoundException: undefined });
            const configuration = found?.CodeSigningConfigArn;
            if (configuration === undefined || configuration === '')
                return undefined;
            const answer = await send('lambda:GetCodeSigningConfig', configuration, (options) => client.send(new sdk.GetCodeSigningConfigCommand({ CodeSigningConfigArn: configuration }), options));
            const policy = answer.CodeSigningConfig?.CodeSigningPolicies?.UntrustedArtifactOnDeployment;
            return policy === 'Enforce' ? 'enforced' : 'warned';
        },
        async setTags(arn, tags) {
            const { sdk, client } = await clients();
            await send('lambda:TagResource', arn, (options) => client.send(new sdk.TagResourceCommand({ Resource: arn, Tags: { ...tags } }), options));
        },
        async updateCode(arn, content, revisionId) {
            const { sdk, once } = await clients();
            const limited = content.kind === 'direct' ? directly : (work) => work();
            const code = content.kind === 'direct'
                ? { ZipFile: content.zip }
                : {
                    S3Bucket: content.bucket,
                    S3Key: content.key,
                    ...(content.versionId === undefined ? {} : { S3ObjectVersion: content.versionId }),
                };
            const answer = await limited(() => send('lambda:UpdateFunctionCode', arn, (options) => once.send(new sdk.UpdateFunctionCodeCommand({ FunctionName: arn, RevisionId: revisionId, ...code }), options), conflicts));
            return answer === 'conflict' ? answer : functionOf(answer);
        },
        async publishVersion(arn, codeSha256, revisionId, description) {
            const { sdk, client } = await clients();
            const input = {
                FunctionName: arn,
                CodeSha256: codeSha256,
                RevisionId: revisionId,
                ...(description === '' ? {} : { Description: description }),
            };
            const answer = await send('lambda:PublishVersion', arn, (options) => client.send(new sdk.PublishVersionCommand(input), options), conflicts);
            return answer === 'conflict' ? answer : { version: answer.Version ?? '' };
        },
        async deleteVersion(arn, version) {
            const { sdk, client } = await clients();
            await send('lambda:DeleteFunction', `${arn}:${version}`, (options) => client.send(new sdk.DeleteFunctionCommand({ FunctionName: arn, Qualifier: version }), options), { ResourceNotFoundException: undefined });
        },
        async getVersion(arn, version) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetFunctionConfiguration', `${arn}:${version}`, (options) => client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: arn, Qualifier: version }), options), { ResourceNotFoundException: undefined });
            return answer && functionOf(answer);
        },
        async createAlias(arn, name, version) {
            const { sdk, client } = await clients();
            const input = { FunctionName: arn, Name: name, FunctionVersion: version };
            const answer = await send('lambda:CreateAlias', `${arn}:${name}`, (options) => client.send(new sdk.CreateAliasCommand(input), options), conflicts);
            return answer === 'conflict' ? answer : 'created';
        },
        async deleteAlias(arn, name) {
            const { sdk, client } = await clients();
            await send('lambda:DeleteAlias', `${arn}:${name}`, (options) => client.send(new sdk.DeleteAliasCommand({ FunctionName: arn, Name: name }), options), { ResourceNotFoundException: undefined });
        },
        async invoke(arn, qualifier, payload) {
            const { sdk, once } = await clients();
            const answer = await send('lambda:InvokeFunction', `${arn}:${qualifier}`, (options) => once.send(new sdk.InvokeCommand({
                FunctionName: arn,
                Qualifier: qualifier,
                Payload: Buffer.from(payload),
                LogType: 'Tail',
            }), options));
            return {
                functionError: answer.FunctionError,
                payload: Buffer.from(answer.Payload ?? new Uint8Array()).toString('utf8'),
                log: Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8'),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/host/aws/lambda.js

const pageSize = 50;
/** `directly` limits the calls that hold a whole zip in memory, several times over: as it is, in base64 and in JSON. */
function lambdaIn(clients, send, directly) {
    const inLayer = ({ layer, version }) => ({
        LayerName: layer,
        VersionNumber: version,
    });
    return {
        async listLayerVersions(layer, marker) {
            const { sdk, client } = await clients();
            const input = { LayerName: layer, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) };
            const answer = await send('lambda:ListLayerVersions', `layer ${layer}`, (options) => client.send(new sdk.ListLayerVersionsCommand(input), options));
            return page((answer.LayerVersions ?? []).map(summary), answer.NextMarker);
        },
        async getLayerVersion(ref) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetLayerVersion', ref.arn, (options) => client.send(new sdk.GetLayerVersionCommand(inLayer(ref)), options), { ResourceNotFoundException: undefined });
            const { CodeSha256 = '', CodeSize = 0, Location = '' } = answer?.Content ?? {};
            return (answer && {
                codeSha256: CodeSha256,
                codeSizeBytes: CodeSize,
                location: Location,
                runtimes: answer.CompatibleRuntimes ?? [],
                architectures: answer.CompatibleArchitectures ?? [],
                description: answer.Description ?? '',
                licenseInfo: answer.LicenseInfo ?? '',
                isReference: answer.Content?.ResolvedS3Object !== undefined,
                ...(answer.Content?.SigningJobArn === undefined ? {} : { signingJobArn: answer.Content.SigningJobArn }),
            });
        },
        async getLayerVersionPolicy(ref) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetLayerVersionPolicy', ref.arn, (options) => client.send(new sdk.GetLayerVersionPolicyCommand(inLayer(ref)), options), { ResourceNotFoundException: undefined });
            return answer?.Policy;
        },
        async publishLayerVersion(layer, content, properties) {
            const { sdk, once } = await clients();
            const limited = content.kind === 'direct' ? directly : (work) => work();
            const work = (options) => once.send(new sdk.PublishLayerVersionCommand({
                LayerName: layer.name,
                Description: properties.description,
                CompatibleRuntimes: [...properties.runtimes],
                CompatibleArchitectures: [...properties.architectures],
                ...(properties.licenseInfo === undefined ? {} : { LicenseInfo: properties.licenseInfo }),
                Content: content.kind === 'direct'
                    ? { ZipFile: content.zip }
                    : {
                        S3Bucket: content.bucket,
                        S3Key: content.key,
                        ...(content.versionId === undefined ? {} : { S3ObjectVersion: content.versionId }),
                        ...(content.isReference === true ? { S3ObjectStorageMode: 'REFERENCE' } : {}),
                    },
            }), options);
            const answer = await limited(() => send('lambda:PublishLayerVersion', layer.arn, work));
            return {
                version: answer.Version ?? 0,
                arn: answer.LayerVersionArn ?? '',
                codeSha256: answer.Content?.CodeSha256 ?? '',
                isSigned: answer.Content?.SigningProfileVersionArn !== undefined || answer.Content?.SigningJobArn !== undefined,
            };
        },
        async addLayerVersionPermission(ref, { id, principal, organizationId }) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:AddLayerVersionPermission', ref.arn, (options) => client.send(new sdk.AddLayerVersionPermissionCommand({
                ...inLayer(ref),
                StatementId: id,
                Action: 'lambda:GetLayerVersion',
                Principal: principal,
                ...(organizationId === undefined ? {} : { OrganizationId: organizationId }),
            }), options), { ResourceConflictException: 'exists' });
            return answer === 'exists' ? 'exists' : 'added';
        },
        async removeLayerVersionPermission(ref, statementId) {
            const { sdk, client } = await clients();
            await send('lambda:RemoveLayerVersionPermission', ref.arn, (options) => client.send(new sdk.RemoveLayerVersionPermissionCommand({ ...inLayer(ref), StatementId: statementId }), options), { ResourceNotFoundException: undefined });
        },
        async deleteLayerVersion(ref) {
            const { sdk, client } = await clients();
            await send('lambda:DeleteLayerVersion', ref.arn, (options) => client.send(new sdk.DeleteLayerVersionCommand(inLayer(ref)), options));
        },
        async listFunctionsAndVersions(marker) {
            const { sdk, client } = await clients();
            const input = {
                FunctionVersion: 'ALL',
                MaxItems: pageSize,
                ...(marker === undefined ? {} : { Marker: marker }),
            };
            const answer = await send('lambda:ListFunctions', '*', (options) => client.send(new sdk.ListFunctionsCommand(input), options));
            return page((answer.Functions ?? []).map(functionOf), answer.NextMarker);
        },
        async getFunction(name, arn = name) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetFunctionConfiguration', arn, (options) => client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: name }), options), { ResourceNotFoundException: undefined });
            return answer && functionOf(answer);
        },
        async listFunctionVersions(arn, marker) {
            const { sdk, client } = await clients();
            const input = { FunctionName: arn, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) };
            const answer = await send('lambda:ListVersionsByFunction', arn, (options) => client.send(new sdk.ListVersionsByFunctionCommand(input), options));
            return page((answer.Versions ?? []).map(functionOf), answer.NextMarker);
        },
        async updateFunctionLayers(arn, layers, revisionId) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:UpdateFunctionConfiguration', arn, (options) => client.send(new sdk.UpdateFunctionConfigurationCommand({
                FunctionName: arn,
                Layers: [...layers],
                RevisionId: revisionId,
            }), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : functionOf(answer);
        },
        async functionImage(arn) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetFunction', arn, (options) => client.send(new sdk.GetFunctionCommand({ FunctionName: arn }), options));
            const { ResolvedImageUri: resolved, ImageUri: named } = answer.Code ?? {};
            return resolved ?? named;
        },
        async updateFunctionImage(arn, imageUri, revisionId) {
            const { sdk, client } = await clients();
            const input = { FunctionName: arn, ImageUri: imageUri, RevisionId: revisionId };
            const answer = await send('lambda:UpdateFunctionCode', arn, (options) => client.send(new sdk.UpdateFunctionCodeCommand(input), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : functionOf(answer);
        },
        async publishFunctionVersion(arn, revisionId) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:PublishVersion', arn, (options) => client.send(new sdk.PublishVersionCommand({ FunctionName: arn, RevisionId: revisionId }), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : { version: answer.Version ?? '' };
        },
        async getAlias(arn, alias) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetAlias', `${arn}:${alias}`, (options) => client.send(new sdk.GetAliasCommand({ FunctionName: arn, Name: alias }), options), { ResourceNotFoundException: undefined });
            if (!answer)
                return undefined;
            const { FunctionVersion: version = '', RoutingConfig, RevisionId: revisionId = '' } = answer;
            return { version, weights: RoutingConfig?.AdditionalVersionWeights ?? {}, revisionId };
        },
        async updateAlias(arn, alias, { version, weights }, revisionId) {
            const { sdk, client } = await clients();
            const input = {
                FunctionName: arn,
                Name: alias,
                FunctionVersion: version,
                // An empty map ends the routing; without the map it would stay.
                RoutingConfig: { AdditionalVersionWeights: { ...weights } },
                RevisionId: revisionId,
            };
            const answer = await send('lambda:UpdateAlias', `${arn}:${alias}`, (options) => client.send(new sdk.UpdateAliasCommand(input), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : 'updated';
        },
    };
}

;// CONCATENATED MODULE: ./build/host/aws/parameters.js
function parametersIn(clients, send) {
    return {
        async getParameter(name, arn) {
            const { sdk, client } = await clients();
            const answer = await send('ssm:GetParameter', arn, (options) => client.send(new sdk.GetParameterCommand({ Name: name }), options), { ParameterNotFound: undefined });
            return answer?.Parameter?.Value;
        },
        async putParameter({ name, arn, value, description, overwrite }) {
            const { sdk, client } = await clients();
            const input = {
                Name: name,
                Value: value,
                Description: description,
                Type: 'String',
                Overwrite: overwrite,
            };
            const answer = await send('ssm:PutParameter', arn, (options) => client.send(new sdk.PutParameterCommand(input), options), { ParameterAlreadyExists: 'exists' });
            return answer === 'exists' ? answer : 'put';
        },
        async deleteParameter(name, arn) {
            const { sdk, client } = await clients();
            await send('ssm:DeleteParameter', arn, (options) => client.send(new sdk.DeleteParameterCommand({ Name: name }), options), { ParameterNotFound: undefined });
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/calls.js
var calls = __webpack_require__(54104);
// EXTERNAL MODULE: ./build/host/aws/failure.js + 1 modules
var failure = __webpack_require__(53466);
;// CONCATENATED MODULE: ./build/host/aws/send.js




const slow = new Set([
    'lambda:PublishLayerVersion',
    'lambda:UpdateFunctionCode',
    'lambda:InvokeFunction',
    's3:PutObject',
    's3:MultipartUpload',
    's3:CopyObject',
]);
/** Answers that cannot be read are asked for again so often; what makes something new each time never is. */
const attempts = 4;
const unrepeatable = new Set(['lambda:PublishLayerVersion', 'lambda:InvokeFunction']);
function sender({ region, readOnly, signal, onCall, whoami, silence, credentialSentences }) {
    return async (call, resource, work, expected) => {
        if (readOnly && calls/* calls */.K[call].writes)
            throw new Error(`${call} is a write, and this run is to make none`);
        const sent = { call, region, resource };
        const options = { abortSignal: signal, requestTimeout: slow.has(call) ? silence.slowMs : silence.quickMs };
        for (let attempt = 1;; attempt += 1) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            onCall(sent);
            try {
                return await work(options);
            }
            catch (error) {
                const answers = expected ?? {};
                for (const key of [(0,failure/* errorName */.Is)(error), String((0,failure/* errorStatus */.PO)(error))]) {
                    if (Object.hasOwn(answers, key))
                        return answers[key];
                }
                if ((0,failure/* isUnreadable */.GZ)(error) && attempt < attempts && !unrepeatable.has(call)) {
                    await (0,promises_.setTimeout)(attempt * 50, undefined, { signal });
                    continue;
                }
                throw await (0,failure/* translate */.Tl)(error, sent, { whoami, signal, credentialSentences });
            }
        }
    };
}

;// CONCATENATED MODULE: ./build/host/aws/signing.js
function signingIn(clients, send) {
    const owned = ({ owner }) => owner === undefined ? {} : { profileOwner: owner };
    return {
        async profile(profile, arn) {
            const { sdk, client } = await clients();
            const input = { profileName: profile.name, ...owned(profile) };
            const answer = await send('signer:GetSigningProfile', arn, (options) => client.send(new sdk.GetSigningProfileCommand(input), options), { ResourceNotFoundException: undefined });
            return answer && { status: answer.status ?? '', platform: answer.platformId ?? '' };
        },
        async startJob(profile, arn, source, destination, token) {
            const { sdk, client } = await clients();
            const input = {
                profileName: profile.name,
                ...owned(profile),
                source: { s3: { bucketName: source.bucket, key: source.key, version: source.versionId } },
                destination: { s3: { bucketName: destination.bucket, prefix: destination.prefix } },
                clientRequestToken: token,
            };
            const answer = await send('signer:StartSigningJob', arn, (options) => client.send(new sdk.StartSigningJobCommand(input), options));
            return answer.jobId ?? '';
        },
        async describeJob(id, arn) {
            const { sdk, client } = await clients();
            const answer = await send('signer:DescribeSigningJob', arn, (options) => client.send(new sdk.DescribeSigningJobCommand({ jobId: id }), options), { ResourceNotFoundException: undefined });
            if (!answer)
                return undefined;
            const { status = 'InProgress', statusReason = '' } = answer;
            const source = placeOf(answer.source?.s3);
            const signed = placeOf(answer.signedObject?.s3);
            return { status, reason: statusReason, ...(source ? { source } : {}), ...(signed ? { signed } : {}) };
        },
    };
}
function placeOf(place) {
    const { bucketName: bucket, key } = place ?? {};
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/host/aws/stored-object.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
// How an object of S3 is stored, and whether one that exists is the wanted one.


/**
 * From here on the object is sent in parts, several at once, as AWS advises:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
const partsFromBytes = 100 * 1024 * 1024;
const partBytes = 16 * 1024 * 1024;
/** As PutObject, CreateMultipartUpload and CopyObject take them. */
const settingsOf = ({ encryption, tags, }) => ({
    ...(encryption ? { ServerSideEncryption: encryption.algorithm } : {}),
    ...(encryption?.keyId === undefined ? {} : { SSEKMSKeyId: encryption.keyId }),
    ...(tags
        ? { Tagging: new URLSearchParams(tags.map(({ key, value }) => [key, value])).toString() }
        : {}),
});
/** Whether an object is encrypted as declared. S3 answers with the ARN of a key, so that an alias cannot be compared. */
function isEncryptedAs({ encryption }, { ServerSideEncryption, SSEKMSKeyId }) {
    if (!encryption)
        return true;
    const { algorithm, keyId } = encryption;
    if (ServerSideEncryption !== algorithm)
        return false;
    if (keyId === undefined || keyId.includes('alias/') || SSEKMSKeyId === undefined)
        return true;
    return SSEKMSKeyId === keyId || SSEKMSKeyId.endsWith(`/${keyId}`);
}
/** A bucket whose versioning was suspended answers `null`, which names no version that could be asked for. */
const versionOf = (versionId) => versionId === undefined || versionId === '' || versionId === 'null' ? {} : { versionId };
/**
 * Whether a checksum that S3 made is that of the file. That of an object in parts is a hash of the parts' hashes, and
 * ends in `-<parts>`: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
async function hasChecksum({ path, sha256 }, base64) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (base64 === undefined)
            return false;
        if (!base64.includes('-'))
            return base64 === Buffer.from(sha256, 'hex').toString('base64');
        const whole = (0,external_node_crypto_.createHash)('sha256');
        let parts = 0;
        const file = __addDisposableResource(env_1, await (0,external_node_fs_promises_.open)(path), true);
        const part = Buffer.allocUnsafe(partBytes);
        for (let position = 0;; position += partBytes) {
            const { bytesRead } = await file.read(part, 0, partBytes, position);
            if (bytesRead === 0)
                break;
            whole.update((0,external_node_crypto_.createHash)('sha256').update(part.subarray(0, bytesRead)).digest());
            parts += 1;
        }
        return base64 === `${whole.digest('base64')}-${parts}`;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/host/aws/storage.js




const partsAtOnce = 4;
const putAttempts = 5;
function storageIn(clients, send, signal, delayScale, 
/** The caller's account, where STS tells it. */
caller) {
    const bodyOf = (content) => (0,external_node_fs_.createReadStream)(content.path);
    const stored = (versionId) => ({ isSame: true, ...versionOf(versionId) });
    /** Keeps a name that somebody else has taken from getting our zips: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html */
    const ownedBy = async (given) => {
        const owner = given ?? (await caller());
        return owner === undefined ? {} : { ExpectedBucketOwner: owner };
    };
    /** A stream can be sent only once, which is why the SDK tries it only once, and why it is tried again here. */
    async function again(work) {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await work();
            }
            catch (error) {
                const status = (0,failure/* errorStatus */.PO)(error);
                const isLost = status === undefined || status >= 500 || status === 429 || status === 200;
                // 409: two conditional writes of one key at once; the one that lost is to try again.
                if (signal.aborted ||
                    attempt >= putAttempts ||
                    !(isLost || status === 409 || (0,failure/* errorName */.Is)(error) === 'RequestTimeout')) {
                    throw error;
                }
                await (0,promises_.setTimeout)(Math.random() * 100 * 2 ** attempt * delayScale, undefined, { signal });
            }
        }
    }
    return {
        async headBucket(bucket, arn, owner) {
            const { sdk, client } = await clients();
            const input = { Bucket: bucket, ...(await ownedBy(owner)) };
            let region;
            const answer = await send('s3:HeadBucket', arn, async (options) => {
                try {
                    return await client.send(new sdk.HeadBucketCommand(input), options);
                }
                catch (error) {
                    region = regionHeader(error);
                    throw error;
                }
            }, { '301': 'elsewhere', '400': 'elsewhere', '403': 'hidden', '404': 'missing' });
            if (answer === 'missing')
                return { kind: 'missing' };
            if (answer === 'hidden')
                return { kind: 'hidden', region };
            return { kind: 'there', region: answer === 'elsewhere' ? (region ?? 'another region') : answer.BucketRegion };
        },
        async isVersioned(bucket, arn, owner) {
            const { sdk, client } = await clients();
            const input = { Bucket: bucket, ...(await ownedBy(owner)) };
            const answer = await send('s3:GetBucketVersioning', arn, (options) => client.send(new sdk.GetBucketVersioningCommand(input), options), { '403': 'hidden' });
            return answer === 'hidden' ? answer : answer.Status === 'Enabled';
        },
        async headObject({ bucket, key, arn, owner }, content, settings = {}) {
            const { sdk, client } = await clients();
            const input = { Bucket: bucket, Key: key, ChecksumMode: 'ENABLED', ...(await ownedBy(owner)) };
            const answer = await send('s3:HeadObject', arn, (options) => client.send(new sdk.HeadObjectCommand(input), options), 
            // Without the right to list the bucket, an absent object is answered by 403.
            { '404': undefined, '403': 'hidden' });
            if (answer === undefined || answer === 'hidden')
                return answer;
            const { ContentLength, ChecksumSHA256, VersionId } = answer;
            const isSame = isEncryptedAs(settings, answer) &&
                ContentLength === content.sizeBytes &&
                (await hasChecksum(content, ChecksumSHA256));
            return { isSame, ...versionOf(VersionId) };
        },
        async putFile({ bucket, key, arn, owner }, content, ifAbsent, settings = {}) {
            const { sdk, client } = await clients();
            const input = {
                Bucket: bucket,
                Key: key,
                ContentType: 'application/zip',
                ...(ifAbsent ? { IfNoneMatch: '*' } : {}),
                ...settingsOf(settings),
                ...(await ownedBy(owner)),
            };
            const expected = { '412': 'exists' };
            if (content.sizeBytes < partsFromBytes) {
                const whole = {
                    ...input,
                    ContentLength: content.sizeBytes,
                    ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
                };
                const put = (options) => client.send(new sdk.PutObjectCommand({ ...whole, Body: bodyOf(content) }), options);
                const answer = await send('s3:PutObject', arn, (options) => again(() => put(options)), expected);
                return answer === 'exists' ? answer : stored(answer.VersionId);
            }
            const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(2358)]).then(__webpack_require__.t.bind(__webpack_require__, 22358, 19));
            const putParts = () => {
                const upload = new Upload({
                    client,
                    params: { ...input, Body: bodyOf(content), ChecksumAlgorithm: 'SHA256' },
                    partSize: partBytes,
                    queueSize: partsAtOnce,
                });
                signal.addEventListener('abort', () => void upload.abort(), { once: true });
                return upload.done();
            };
            const answer = await send('s3:MultipartUpload', arn, () => again(putParts), expected);
            return answer === 'exists' ? answer : stored(answer.VersionId);
        },
        async copyObject(from, to, settings = {}) {
            const { sdk, client } = await clients();
            const owners = await Promise.all([ownedBy(from.owner), ownedBy(to.owner)]);
            const [{ ExpectedBucketOwner: source }, target] = owners;
            const answer = await send('s3:CopyObject', to.arn, (options) => client.send(new sdk.CopyObjectCommand({
                Bucket: to.bucket,
                Key: to.key,
                CopySource: `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`,
                ChecksumAlgorithm: 'SHA256',
                ...settingsOf(settings),
                ...(settings.tags ? { TaggingDirective: 'REPLACE' } : {}),
                ...target,
                ...(source === undefined ? {} : { ExpectedSourceBucketOwner: source }),
            }), options), { '403': 'refused', '404': 'refused', '400': 'refused', '301': 'refused' });
            return answer === 'refused' ? answer : stored(answer.VersionId);
        },
        async deleteObject({ bucket, key, arn, owner }) {
            const { sdk, client } = await clients();
            const input = { Bucket: bucket, Key: key, ...(await ownedBy(owner)) };
            await send('s3:DeleteObject', arn, (options) => client.send(new sdk.DeleteObjectCommand(input), options));
        },
    };
}
function regionHeader(error) {
    const { $response } = error;
    return $response?.headers?.['x-amz-bucket-region'];
}

;// CONCATENATED MODULE: ./build/host/aws/tagged-functions.js
/** ARNs of the functions that carry the tag. */
async function functionsByTag({ sdk, client }, send, key, value) {
    const arns = [];
    let token;
    do {
        const input = {
            ResourceTypeFilters: ['lambda:function'],
            TagFilters: [{ Key: key, Values: [value] }],
            ...(token === undefined ? {} : { PaginationToken: token }),
        };
        const answer = await send('tag:GetResources', `tag ${key}=${value}`, (options) => client.send(new sdk.GetResourcesCommand(input), options));
        arns.push(...(answer.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []));
        token = answer.PaginationToken === '' ? undefined : answer.PaginationToken;
    } while (token !== undefined);
    return arns.sort();
}

// EXTERNAL MODULE: ./build/host/aws/variables.js
var variables = __webpack_require__(34904);
;// CONCATENATED MODULE: ./build/host/aws/connect.js













/** Two attempts of a quick call end within 20 s. Publishing a large layer from S3 is silent for a long time. */
const usualSilence = { quickMs: 9_500, slowMs: 180_000 };
function connectAws(options) {
    const { env, log, signal, account, profile, onCall = () => { }, readOnly = false } = options;
    if (!account)
        (0,variables/* checkVariables */.kL)(env);
    const patience = { attempts: attemptsFrom(env), delayScale: 1, silence: usualSilence, ...options.patience };
    const { given, retries, rate, sharing, credentialSentences, close } = clientSettings({
        env,
        log,
        profile,
        account,
        patience,
    });
    const sendIn = (region, whoami) => sender({ region, readOnly, signal, onCall, whoami, silence: patience.silence, credentialSentences });
    let identity;
    const identityIn = (region) => (identity ??= (async () => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19)), retries(region)]);
        const client = sharing(new sdk.STSClient({ ...given(region), ...retried }));
        const answer = await sendIn(region, async () => undefined)('sts:GetCallerIdentity', 'the caller', (callOptions) => client.send(new sdk.GetCallerIdentityCommand({}), callOptions));
        return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
    })());
    const accountOf = async (region) => {
        const found = await identityIn(region).catch(() => undefined);
        return found?.accountId;
    };
    const send = (region) => sendIn(region, () => identityIn(region).catch(() => undefined));
    const lambda = byRegion(async (region) => {
        const [sdk, { onlyThrottles }, shared, retried] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(1696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19)),
            Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(7579)]).then(__webpack_require__.bind(__webpack_require__, 97579)),
            rate(region),
            retries(region),
        ]);
        const client = sharing(new sdk.LambdaClient({ ...given(region), ...retried }));
        let once;
        return {
            sdk,
            client,
            // An unchanged run publishes nothing, and is quicker without a second client in each region.
            get once() {
                return (once ??= new sdk.LambdaClient({ ...given(region), retryStrategy: onlyThrottles(shared, patience) }));
            },
        };
    });
    const storage = byRegion(async (region) => {
        const [sdk, { adaptive, SharedRate }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19)), Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(7579)]).then(__webpack_require__.bind(__webpack_require__, 97579))]);
        const isLocal = account !== undefined || Boolean(env['AWS_ENDPOINT_URL'] ?? env['AWS_ENDPOINT_URL_S3']);
        const client = new sdk.S3Client({
            ...given(region),
            retryStrategy: adaptive(new SharedRate(Math.min(patience.delayScale, 0.03)), patience),
            // A server at an address that the user gave has no host name for each bucket.
            ...(isLocal ? { forcePathStyle: true } : {}),
            // Every object is sent with its SHA-256; a second checksum would only cost time.
            requestChecksumCalculation: 'WHEN_REQUIRED',
            responseChecksumValidation: 'WHEN_REQUIRED',
        });
        return { sdk, client: sharing(client) };
    });
    const containers = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(8249)]).then(__webpack_require__.t.bind(__webpack_require__, 28249, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.ECRClient({ ...given(region), ...retried })) };
    });
    const parameters = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(4736)]).then(__webpack_require__.t.bind(__webpack_require__, 34736, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.SSMClient({ ...given(region), ...retried })) };
    });
    const signing = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(9935)]).then(__webpack_require__.t.bind(__webpack_require__, 39935, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.SignerClient({ ...given(region), ...retried })) };
    });
    const codeArtifact = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(3380)]).then(__webpack_require__.t.bind(__webpack_require__, 83380, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.CodeartifactClient({ ...given(region), ...retried })) };
    });
    const alarms = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(4085)]).then(__webpack_require__.t.bind(__webpack_require__, 44085, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.CloudWatchClient({ ...given(region), ...retried })) };
    });
    const tagging = byRegion(async (region) => {
        const [sdk, retried] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3609), __webpack_require__.e(5861), __webpack_require__.e(5059)]).then(__webpack_require__.t.bind(__webpack_require__, 5059, 19)), retries(region)]);
        return { sdk, client: sharing(new sdk.ResourceGroupsTaggingAPIClient({ ...given(region), ...retried })) };
    });
    const directly = (0,p_limit/* default */.A)(2);
    return {
        identity: identityIn,
        lambda: (region) => lambdaIn(() => lambda(region), send(region), directly),
        functionCode: (region) => functionCodeIn(() => lambda(region), send(region), directly),
        storage: (region) => storageIn(() => storage(region), send(region), signal, patience.delayScale, () => accountOf(region)),
        parameters: (region) => parametersIn(() => parameters(region), send(region)),
        containers: (region) => ecrIn(() => containers(region), send(region)),
        signing: (region) => signingIn(() => signing(region), send(region)),
        codeArtifact: (region) => codeArtifactIn(() => codeArtifact(region), send(region)),
        alarmState: async (region, name, arn) => alarmState(await alarms(region), send(region), name, arn),
        functionsByTag: async (region, key, value) => functionsByTag(await tagging(region), send(region), key, value),
        close,
    };
}
/** The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function attemptsFrom(env) {
    const given = env['AWS_MAX_ATTEMPTS'];
    return given !== undefined && /^[1-9]\d?$/.test(given) ? Number(given) : 8;
}


/***/ }),

/***/ 14543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ credentialCodes),
/* harmony export */   X9: () => (/* binding */ credentialSentence),
/* harmony export */   _j: () => (/* binding */ isCredentialError),
/* harmony export */   n1: () => (/* binding */ explainCredentialError)
/* harmony export */ });
/** Whether an error came from the search for credentials, and not from the call itself. */
function isCredentialError(error) {
    const { name = '', tryNextLink, code, syscall, path = '' } = error;
    if (/^(CredentialsProviderError|TokenProviderError|ProviderError)$/.test(name) || tryNextLink !== undefined)
        return true;
    // A token file, or a program of `credential_process`. The zip that is sent is looked for before.
    return code === 'ENOENT' && (syscall === 'open' || syscall?.startsWith('spawn') === true) && !path.endsWith('.zip');
}
const profileIn = (message) => {
    const name = /profile[ =[:]*[[']?([\w.@-]{0,99}[\w@-])/i.exec(message)?.[1];
    return name === undefined || /^(was|is|in|has|with)$/.test(name) ? '' : ` --profile ${name}`;
};
const sources = [
    {
        pattern: /SSO session|sso login|SSO token|sso_/i,
        code: 'credentials-expired',
        nextStep: (message) => `Run \`aws sso login${profileIn(message)}\`, and run again.`,
    },
    {
        pattern: /multi-factor|MFA/i,
        code: 'credentials-need-mfa',
        nextStep: () => 'Get a session with your MFA code (`aws sts get-session-token --serial-number … --token-code …`), export its three variables, and run again.',
    },
    {
        pattern: /credential_process|Command failed|spawn |returned (invalid|expired) |Version 1|process credentials/i,
        code: 'credential-process-failed',
        nextStep: () => 'Run the command of `credential_process` in the profile by hand: it must print the credentials as JSON.',
    },
    {
        pattern: /web identity|WebIdentity|token file|TOKEN_FILE|no such file/i,
        code: 'web-identity-failed',
        nextStep: () => 'Check AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN. In a workflow, run aws-actions/configure-aws-credentials and allow `permissions: id-token: write`.',
    },
    {
        pattern: /container|ECS|169\.254\.170|metadata service|IMDS|ECONNREFUSED/i,
        code: 'container-credentials-failed',
        nextStep: () => 'Check AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and that the container or machine has a role.',
    },
    {
        pattern: /cycle/i,
        code: 'profile-cycle',
        nextStep: () => 'Follow `source_profile` in the AWS configuration from profile to profile: the last one must have credentials of its own.',
    },
    {
        pattern: /profile/i,
        code: 'no-such-profile',
        nextStep: (message) => `Correct AWS_PROFILE, or set the profile up (\`aws configure${profileIn(message)}\`). \`aws configure list-profiles\` lists those that exist.`,
    },
];
/** Of what the SDK logs while it searches, what says only that a source is not set up. */
const notSetUp = /^(Not found in|AWS_PROFILE is set|Skipping|Web identity configuration not specified|EC2 Instance Metadata|Unable to find environment|Profile \S+ (could not be found in shared|did not contain credential_process)|The container metadata credential provider cannot be used|Could not load credentials|Could not resolve credentials using profile: \[default\])/;
/** The sentence of a source that failed, from a line that the SDK logs. */
function credentialSentence(line) {
    const said = /^@smithy\/property-provider \S+ (.{1,2000})/s.exec(line)?.[1]?.trim();
    return said === undefined || notSetUp.test(said) ? undefined : said;
}
/**
 * What the SDK said, and the right next step for the source that failed. The SDK goes on to other sources, and says at the
 * end only that none had any: `logged` is what it logged of the failed ones.
 */
function explainCredentialError(error, logged = []) {
    const thrown = oneLine(error.message ?? '');
    const isVague = thrown === '' || /could not load credentials from any providers/i.test(thrown);
    const message = isVague ? oneLine(logged[0] ?? '') : thrown;
    const isNone = message === '';
    const source = isNone ? undefined : sources.find(({ pattern }) => pattern.test(message));
    return {
        code: source?.code ?? 'no-credentials',
        what: isNone ? 'no AWS credentials were found' : `no AWS credentials could be obtained: ${message}`,
        nextStep: source?.nextStep(message) ??
            'Run aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    };
}
/** Codes of everything that means: nobody could be asked. */
const credentialCodes = new Set([
    'no-credentials',
    'credentials-expired',
    'credentials-refused',
    'clock-skew',
    ...sources.map(({ code }) => code),
]);
const oneLine = (text) => text.slice(0, 2_000).replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 500);


/***/ }),

/***/ 53466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ ServiceFailure),
  ix: () => (/* binding */ callersAccount),
  K: () => (/* binding */ declaredWrong),
  Is: () => (/* binding */ errorName),
  PO: () => (/* binding */ errorStatus),
  GZ: () => (/* binding */ isUnreadable),
  Tl: () => (/* binding */ translate)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/calls.js
var calls = __webpack_require__(54104);
;// CONCATENATED MODULE: ./build/host/aws/access-denied.js
const sentence = /User: (?<caller>\S{1,600}) is not authorized to perform: (?<action>[\w:-]{1,100})(?: on resource: (?<resource>\S{1,1200}))?(?<rest>.{0,600})/s;
/** Reads the sentence that AWS writes; undefined for another one. */
function parseDenial(message) {
    const groups = sentence.exec(message)?.groups;
    if (!groups)
        return undefined;
    const { caller, action = '', resource, rest = '' } = groups;
    return {
        ...(caller === undefined ? {} : { caller }),
        action,
        ...(resource === undefined ? {} : { resource: unquoted(resource) }),
        reason: rest.replaceAll(/\s+/g, ' ').trim().replace(/[.;]$/, ''),
    };
}
const unquoted = (resource) => resource.replaceAll(/^["']|["'.,;]+$/g, '');
/** What was denied, and what can be done about it, by the kind of policy that denied it. */
function explainDenial(whole, call) {
    const message = whole.slice(0, 4_000);
    const said = message.replaceAll(/\s+/g, ' ').slice(0, 600).replace(/\.$/, '');
    const denial = parseDenial(message);
    const action = denial?.action ?? call.actions;
    const resource = denial?.resource ?? call.resource;
    const caller = denial?.caller ?? call.caller;
    const because = denial ? denial.reason : said;
    const denied = {
        code: 'access-denied',
        what: `${caller} is not allowed ${action} on ${resource}${because === '' ? '' : ` (${because})`}`,
        nextStep: nextStepFor(action, resource, because),
    };
    // Lambda reads the object as the caller, and tells what S3 answered.
    if (/denied by S3/i.test(message)) {
        return {
            ...denied,
            what: `Lambda may not read the object in S3 on behalf of ${caller} (${said})`,
            nextStep: 'Allow s3:GetObject and s3:GetObjectVersion on the object to the caller, and kms:Decrypt when the bucket is encrypted with a key of your own. With `s3-storage: reference`, the bucket must let Lambda itself read, too: `lambda-layer policy bucket` prints that policy.',
        };
    }
    return denied;
}
function nextStepFor(action, resource, because) {
    const allow = `Allow ${action} on ${resource}`;
    if (/service control policy|resource control policy/i.test(because)) {
        return `A policy of the AWS organization denies it, and no IAM policy of the account can allow it: ask whoever manages the organization for ${action} on ${resource}.`;
    }
    if (/permissions boundary/i.test(because)) {
        return `${allow} in the permissions boundary of the caller as well: a policy alone does not reach beyond it.`;
    }
    if (/session policy/i.test(because)) {
        return `${allow} in the session policy that the role was assumed with (\`inline-session-policy\` or \`managed-session-policies\` of aws-actions/configure-aws-credentials).`;
    }
    if (/VPC endpoint policy/i.test(because))
        return `${allow} in the policy of the VPC endpoint.`;
    if (/explicit deny/i.test(because)) {
        return `A statement with "Effect": "Deny" forbids it: remove or narrow that statement. Allowing ${action} elsewhere does not help.`;
    }
    if (action.startsWith('sts:AssumeRole')) {
        return `Let the trust policy of ${resource} name the caller, and allow ${action} on it to the caller.`;
    }
    if (action.startsWith('kms:')) {
        return `${allow} to the caller, in the key's policy and, in another account than the key's, in an IAM policy too.`;
    }
    const owner = action.startsWith('s3:')
        ? ' When the bucket belongs to another account, name that account in `s3-bucket-owner`.'
        : '';
    return `${allow}; \`lambda-layer policy\` prints everything that this configuration needs.${owner}`;
}

// EXTERNAL MODULE: ./build/host/aws/credential-failure.js
var credential_failure = __webpack_require__(14543);
;// CONCATENATED MODULE: ./build/host/aws/failure.js




/** A call that AWS did not do, in words that its user can act on. */
class ServiceFailure extends errors/* Failure */.HR {
    /** The service's own name of the error, e.g. `ResourceConflictException`. */
    errorName;
    /** Status of the answer; undefined when none came. */
    status;
    /** True when the call may have taken effect all the same: nobody answered, or the answer could not be read. */
    ambiguous;
    constructor(problem, details, cause) {
        super(problem, { cause });
        this.errorName = details.errorName;
        this.status = details.status;
        this.ambiguous = details.ambiguous;
    }
}
/** Problems that are the declaration's fault, and hold for the run as a whole. */
const declaredWrong = new Set(['region-unavailable', ...credential_failure/* credentialCodes */.QM]);
const expired = {
    code: 'credentials-expired',
    what: 'the credentials have expired',
    nextStep: 'Get new ones and run again: what was done is kept, and the next run goes on from there. For long builds, set `role-duration-seconds` of aws-actions/configure-aws-credentials.',
};
const refused = {
    code: 'credentials-refused',
    what: 'the credentials are not accepted there',
    nextStep: 'Check the access key, and that the region is enabled in the account (opt-in regions are off at first) and belongs to the partition of the credentials.',
};
const skewed = {
    code: 'clock-skew',
    what: 'the clock of this machine differs from that of AWS by more than five minutes',
    nextStep: 'Set the clock (e.g. by NTP), and run again.',
};
const byName = {
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    RequestExpired: skewed,
    TokenRefreshRequired: expired,
    InvalidClientTokenId: refused,
    UnrecognizedClientException: refused,
    AuthFailure: refused,
    InvalidAccessKeyId: refused,
    InvalidToken: refused,
    SignatureDoesNotMatch: refused,
    InvalidSignatureException: refused,
    RequestTimeTooSkewed: skewed,
    RequestInTheFuture: skewed,
    CodeStorageExceededException: {
        code: 'code-storage-full',
        what: 'the code storage of the account in this region is used up',
        nextStep: 'Delete old versions with `lambda-layer prune --keep-versions N`, or ask AWS for more code storage. (`keep-versions` alone deletes after it has published, and is too late then.)',
    },
    PolicyLengthExceededException: {
        code: 'policy-too-long',
        what: 'the policy of the layer version would become too long',
        nextStep: 'Share with the organization (`o-…`) instead of with many accounts.',
    },
};
const networkCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** The name that a service gave to an error, whatever the protocol. */
function errorName(error) {
    const { name, Code } = error;
    return name !== undefined && name !== 'Error' && !/^\d+$/.test(name) ? name : (Code ?? name ?? 'Error');
}
const errorStatus = (error) => {
    const { $metadata, $response } = error;
    return $metadata?.httpStatusCode ?? $response?.statusCode;
};
/** An answer that ended too early or is not what the protocol promises. */
function isUnreadable(error) {
    if (error instanceof SyntaxError)
        return true;
    const { name, message = '', $response } = error;
    const status = errorStatus(error) ?? $response?.statusCode;
    return ((status === 200 || status === 201) &&
        (name === 'Error' || name === 'TypeError' || /unexpected|parse|aborted/i.test(message)));
}
const networkCode = (error) => {
    const { code, cause } = error;
    if (typeof code === 'string' && (networkCodes.has(code) || code === 'ENOTFOUND'))
        return code;
    return cause === undefined || cause === error ? undefined : networkCode(cause);
};
/** Takes the place of the account in ARNs, where it was not asked for yet. */
const callersAccount = '{account}';
/** Turns what a client threw into a failure that names the action, the resource and the caller. */
async function translate(error, sent, { whoami, signal, credentialSentences, }) {
    if (error instanceof errors/* Failure */.HR)
        return error;
    if (signal.aborted)
        return new errors/* Interrupted */.j$({ cause: error });
    const name = errorName(error);
    const status = errorStatus(error);
    const network = networkCode(error);
    const isDenied = status === 403 || /^(AccessDenied|Forbidden)/.test(name);
    const caller = isDenied && byName[name] === undefined ? await whoami() : undefined;
    const resource = sent.resource.replaceAll(callersAccount, caller?.accountId ?? '*');
    const where = `${sent.call} on ${resource} in ${sent.region}`;
    const said = error.message ?? '';
    const failure = (explained, ambiguous = false) => new ServiceFailure({ code: explained.code, message: `${where}: ${explained.what}.`, nextStep: explained.nextStep }, { errorName: name, status, ambiguous }, error);
    if ((0,credential_failure/* isCredentialError */._j)(error))
        return failure((0,credential_failure/* explainCredentialError */.n1)(error, credentialSentences));
    // A signature that is too old or too young: https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html
    if (/signature (expired|not yet current)/i.test(said.slice(0, 500)))
        return failure(skewed);
    const known = byName[name];
    if (known)
        return failure(known);
    if (isDenied || isDeniedByS3(said)) {
        const actions = calls/* calls */.K[sent.call].actions.join(' and ') || sent.call;
        return failure(explainDenial(said, { actions, resource, caller: caller?.arn ?? 'the caller' }));
    }
    if (network === 'ENOTFOUND') {
        return failure({
            code: 'region-unavailable',
            what: 'its endpoint does not exist, so the region may not exist either',
            nextStep: 'Check the name of the region and this machine’s network.',
        });
    }
    if (status === 429 || /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(name)) {
        return failure({
            code: 'throttled',
            what: 'the service goes on refusing because of too many requests',
            nextStep: 'Run again later: what was done is kept. Fewer runs at once on the account help.',
        });
    }
    if (name === 'TimeoutError') {
        const what = 'no answer came within 20 seconds, in two attempts';
        return failure({ code: 'service-unreachable', what, nextStep: 'Run again: what was done is kept.' }, true);
    }
    if (network !== undefined || isUnreadable(error)) {
        const what = `no whole answer came, after several attempts (${network ?? name}${said === '' ? '' : `: ${oneLine(said)}`})`;
        return failure({ code: 'service-unreachable', what, nextStep: 'Run again: what was done is kept.' }, true);
    }
    if (status !== undefined && status >= 500) {
        const what = `the service failed with ${status} ${name}, after several attempts`;
        return failure({ code: 'service-error', what, nextStep: 'Run again: what was done is kept.' }, true);
    }
    if (status !== undefined || error.$metadata !== undefined) {
        return failure({
            code: 'refused-by-service',
            what: `the service refuses it: ${name}${said === '' ? '' : `: ${oneLine(said)}`}`,
            nextStep: 'Correct what the message names, and run again.',
        });
    }
    return error instanceof Error ? error : new Error(String(error), { cause: error });
}
/** Lambda reads the object with the caller's rights, and answers 400 or 403 with what S3 said. */
const isDeniedByS3 = (message) => /denied by S3|S3 Error Code: AccessDenied/i.test(message.slice(0, 2_000));
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').replace(/\.$/, '').slice(0, 500);


/***/ })

};
