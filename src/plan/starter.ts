// The files that `init` writes: a workflow that publishes the layer, and the stack of the role that it assumes.

export interface Starter {
  readonly layerName: string
  /** Relative to the folder. */
  readonly sources: readonly string[]
  readonly runtime: string
  readonly architecture: string
  readonly region: string
  /** `owner/name` */
  readonly repository: string
  readonly branch: string
}

/** Actions by the commit of a release: a tag can be moved. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const credentials = 'aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3'

/** A plan on every pull request, a new version when the content changed. */
export function starterWorkflow(starter: Starter): string {
  const { layerName, sources, runtime, architecture, region, branch } = starter
  const paths = [...sources, '.github/workflows/layer.yml'].map((one) => JSON.stringify(one)).join(', ')
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
`
}

/** A CloudFormation template: https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws */
export function starterRole(
  { layerName, repository, branch }: Pick<Starter, 'layerName' | 'repository' | 'branch'>,
  file = 'lambda-layer-role.yaml',
): string {
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
`
}

/** A name that Lambda accepts, of a project's or a folder's name. */
export function layerNameOf(text: string): string {
  const name = text
    .slice(0, 100)
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'dependencies' : name
}

/** `owner/name` of a remote's URL on GitHub: `git@github.com:owner/name.git`, `https://github.com/owner/name`. */
export function repositoryOf(url: string): string | undefined {
  return /github\.com[:/]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(url.slice(0, 500))?.[1]
}
