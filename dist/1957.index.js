export const id = 1957;
export const ids = [1957];
export const modules = {

/***/ 12503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   u: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82058);

/** What the runner says (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), or else git. */
async function revisionOf(context) {
    const { env } = context;
    const sha = env['GITHUB_SHA'] ?? (await git(context, 'rev-parse', 'HEAD'));
    const ref = env['GITHUB_REF_NAME'] ?? (await git(context, 'rev-parse', '--abbrev-ref', 'HEAD'));
    const repository = env['GITHUB_REPOSITORY'];
    return {
        ...(sha === undefined ? {} : { sha }),
        ...(ref === undefined ? {} : { ref }),
        ...(repository === undefined ? {} : { repository }),
    };
}
/** The remote `origin` and the branch of a working copy. */
async function repositoryAt(context) {
    const url = await git(context, 'remote', 'get-url', 'origin');
    const branch = await git(context, 'symbolic-ref', '--short', 'HEAD');
    return { ...(url === undefined ? {} : { url }), ...(branch === undefined ? {} : { branch }) };
}
/** Undefined where there is no git, or no repository. */
async function git(context, ...args) {
    try {
        const options = {
            env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__.childEnvironment)(context.env),
            cwd: context.directory,
            signal: context.signal,
            timeoutMs: 5_000,
        };
        const { exitCode, stdout } = await context.runProcess('git', args, options);
        return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 31957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/variables.js
var variables = __webpack_require__(34904);
// EXTERNAL MODULE: ./build/host/files.js
var host_files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/host/git/revision.js
var revision = __webpack_require__(12503);
;// CONCATENATED MODULE: ./build/plan/starter.js
// The files that `init` writes: a workflow that publishes the layer, and the stack of the role that it assumes.
/** Actions by the commit of a release: a tag can be moved. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const credentials = 'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3';
/** A plan on every pull request, a new version when the content changed. */
function starterWorkflow(starter) {
    const { layerName, sources, runtime, architecture, region, branch } = starter;
    const paths = [...sources, '.github/workflows/layer.yml'].map((one) => JSON.stringify(one)).join(', ');
    return `# Publishes the layer ${layerName} when its content changed. Written by lambda-layer init: change it as you like.
name: Layer
on:
  push:
    branches: [${JSON.stringify(branch)}]
    paths: [${paths}]
  workflow_dispatch:
# Runs for one layer follow each other, and none is stopped half-way.
concurrency: { group: publish-${layerName}, cancel-in-progress: false }
permissions:
  contents: read
  id-token: write # to assume the role by OIDC
jobs:
  layer:
    runs-on: ubuntu-24.04
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${credentials}
        with:
          # The output RoleArn of the stack in lambda-layer-role.yaml.
          role-to-assume: \${{ vars.LAYER_ROLE_ARN }}
          aws-region: ${region}
      - uses: org/lambda-layer-action@v1
        with:
          runtimes: ${runtime}
          architectures: ${architecture}
          layer-name: ${layerName}
`;
}
/** A CloudFormation template: https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws */
function starterRole({ layerName, repository, branch }, file = 'lambda-layer-role.yaml') {
    return `# The role that a workflow of ${repository} assumes to publish the layer ${layerName}. Deploy it once:
#   aws cloudformation deploy --stack-name ${layerName}-publisher --template-file ${file} --capabilities CAPABILITY_IAM
#   gh variable set LAYER_ROLE_ARN --body "$(aws cloudformation describe-stacks --stack-name ${layerName}-publisher --query 'Stacks[0].Outputs[0].OutputValue' --output text)"
AWSTemplateFormatVersion: '2010-09-09'
Description: Role that publishes the Lambda layer ${layerName} from GitHub Actions
Parameters:
  LayerName:
    Type: String
    Default: ${layerName}
  Repository:
    Type: String
    Default: ${repository}
    Description: owner/name on GitHub
  Branch:
    Type: String
    Default: ${branch}
  CreateProvider:
    Type: String
    Default: 'true'
    AllowedValues: ['true', 'false']
    Description: An account has one OIDC provider for GitHub. false when it exists already.
Conditions:
  CreatesProvider: !Equals [!Ref CreateProvider, 'true']
Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Condition: CreatesProvider
    Properties:
      Url: https://token.actions.githubusercontent.com
      ClientIdList: [sts.amazonaws.com]
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: sts:AssumeRoleWithWebIdentity
            Principal:
              Federated: !If
                - CreatesProvider
                - !Ref Provider
                - !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com
            Condition:
              StringEquals:
                token.actions.githubusercontent.com:aud: sts.amazonaws.com
                token.actions.githubusercontent.com:sub: !Sub repo:\${Repository}:ref:refs/heads/\${Branch}
      Policies:
        - PolicyName: publish-layer
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: lambda:ListLayerVersions
                Resource: '*'
              - Effect: Allow
                Action: lambda:PublishLayerVersion
                Resource: !Sub arn:\${AWS::Partition}:lambda:*:\${AWS::AccountId}:layer:\${LayerName}
              - Effect: Allow
                Action:
                  - lambda:AddLayerVersionPermission
                  - lambda:GetLayerVersion
                  - lambda:GetLayerVersionPolicy
                  - lambda:RemoveLayerVersionPermission
                Resource: !Sub arn:\${AWS::Partition}:lambda:*:\${AWS::AccountId}:layer:\${LayerName}:*
Outputs:
  RoleArn:
    Value: !GetAtt Role.Arn
`;
}
/** A name that Lambda accepts, of a project's or a folder's name. */
function layerNameOf(text) {
    const name = text
        .slice(0, 100)
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return name === '' ? 'dependencies' : name;
}
/** `owner/name` of a remote's URL on GitHub: `git@github.com:owner/name.git`, `https://github.com/owner/name`. */
function repositoryOf(url) {
    return /github\.com[:/]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(url.slice(0, 500))?.[1];
}

;// CONCATENATED MODULE: ./build/run/init.js
// `init`: a workflow and the template of its role, for what is found in the folder. Nothing is ever overwritten.







const candidates = [
    'pylock.toml',
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'Pipfile.lock',
    'requirements.txt',
    'pyproject.toml',
    'package-lock.json',
    'npm-shrinkwrap.json',
    'pnpm-lock.yaml',
];
/** @throws {ConfigurationError} `no-requirements` when the folder has nothing that a layer could be made of. */
async function init(run) {
    const { context, announce } = run;
    const sources = candidates.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(context.directory, name)));
    if (sources.length === 0) {
        throw new errors/* ConfigurationError */.j1({
            code: 'no-requirements',
            message: `Nothing in ${(0,external_node_path_.basename)(context.directory)} says what a layer is made of. Looked for ${candidates.join(', ')}.`,
            nextStep: 'Write a requirements.txt first, or run lambda-layer init in the folder of the project.',
        });
    }
    const starter = await starterFor(sources, run);
    const files = {
        '.github/workflows/layer.yml': starterWorkflow(starter),
        'lambda-layer-role.yaml': starterRole(starter),
    };
    const written = [];
    const kept = [];
    for (const [name, text] of Object.entries(files)) {
        const path = (0,external_node_path_.join)(context.directory, name);
        if ((0,external_node_fs_.existsSync)(path))
            kept.push(name);
        else {
            await (0,host_files/* writeFileAtomically */.lo)(path, text);
            written.push(name);
        }
    }
    const lines = [
        `Found ${sources.join(', ')}.`,
        ...written.map((name) => `Wrote ${name}`),
        ...kept.map((name) => `Left ${name} as it is: it exists.`),
        ...(written.includes('lambda-layer-role.yaml')
            ? ['', 'Next: deploy lambda-layer-role.yaml with the two commands at its top, commit the workflow, and push.']
            : []),
    ];
    announce({ kind: 'answered', answer: { lines, data: { written, kept, layerName: starter.layerName } } });
}
async function starterFor(sources, { config, given, context }) {
    const { url, branch } = await (0,revision/* repositoryAt */.u)(context);
    const [runtime] = config.runtimes;
    const [architecture] = config.architectures;
    const region = config.regions === 'all' ? undefined : config.regions[0]?.name;
    return {
        sources,
        layerName: given['layer-name'] ? layerNameOf(config.layerName) : layerNameOf((0,external_node_path_.basename)(context.directory)),
        runtime: runtime?.name ?? 'python3.13',
        architecture: architecture ?? 'x86_64',
        region: region ?? (0,variables/* regionVariable */.X5)(context.env) ?? 'us-east-1',
        repository: repositoryOf(url ?? '') ?? 'owner/repository',
        branch: branch ?? 'main',
    };
}


/***/ })

};
