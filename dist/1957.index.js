export const id=1957;export const ids=[1957];export const modules={12503:((e,t,n)=>{n.d(t,{D:()=>revisionOf,u:()=>repositoryAt});var r=n(82058);async function revisionOf(e){let{env:t}=e,n=t.GITHUB_SHA??await git(e,`rev-parse`,`HEAD`),r=t.GITHUB_REF_NAME??await git(e,`rev-parse`,`--abbrev-ref`,`HEAD`),i=t.GITHUB_REPOSITORY;return{...n===void 0?{}:{sha:n},...r===void 0?{}:{ref:r},...i===void 0?{}:{repository:i}}}async function repositoryAt(e){let t=await git(e,`remote`,`get-url`,`origin`),n=await git(e,`symbolic-ref`,`--short`,`HEAD`);return{...t===void 0?{}:{url:t},...n===void 0?{}:{branch:n}}}async function git(e,...t){try{let n={env:(0,r.childEnvironment)(e.env),cwd:e.directory,signal:e.signal,timeoutMs:5e3},{exitCode:i,stdout:a}=await e.runProcess(`git`,t,n);return i===0&&a.trim()!==``?a.trim():void 0}catch(t){if(e.signal.aborted)throw t;return}}}),31957:((e,t,n)=>{n.r(t),n.d(t,{init:()=>init});var r=n(73024),i=n(76760),a=n(19473),o=n(34904),s=n(19036),c=n(12503);function starterWorkflow(e){let{layerName:t,sources:n,runtime:r,architecture:i,region:a,branch:o}=e,s=[...n,`.github/workflows/layer.yml`].map(e=>JSON.stringify(e)).join(`, `);return`# Publishes the layer ${t} when its content changed. Written by lambda-layer init: change it as you like.
name: Layer
on:
  push:
    branches: [${JSON.stringify(o)}]
    paths: [${s}]
  workflow_dispatch:
# Runs for one layer follow each other, and none is stopped half-way.
concurrency: { group: publish-${t}, cancel-in-progress: false }
permissions:
  contents: read
  id-token: write # to assume the role by OIDC
jobs:
  layer:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
        with:
          # The output RoleArn of the stack in lambda-layer-role.yaml.
          role-to-assume: \${{ vars.LAYER_ROLE_ARN }}
          aws-region: ${a}
      - uses: org/lambda-layer-action@v1
        with:
          runtimes: ${r}
          architectures: ${i}
          layer-name: ${t}
`}function starterRole({layerName:e,repository:t,branch:n},r=`lambda-layer-role.yaml`){return`# The role that a workflow of ${t} assumes to publish the layer ${e}. Deploy it once:
#   aws cloudformation deploy --stack-name ${e}-publisher --template-file ${r} --capabilities CAPABILITY_IAM
#   gh variable set LAYER_ROLE_ARN --body "$(aws cloudformation describe-stacks --stack-name ${e}-publisher --query 'Stacks[0].Outputs[0].OutputValue' --output text)"
AWSTemplateFormatVersion: '2010-09-09'
Description: Role that publishes the Lambda layer ${e} from GitHub Actions
Parameters:
  LayerName:
    Type: String
    Default: ${e}
  Repository:
    Type: String
    Default: ${t}
    Description: owner/name on GitHub
  Branch:
    Type: String
    Default: ${n}
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
`}function layerNameOf(e){let t=e.slice(0,100).replace(/[^A-Za-z0-9_-]+/g,`-`).replace(/^-+|-+$/g,``);return t===``?`dependencies`:t}function repositoryOf(e){return/github\.com[:/]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(e.slice(0,500))?.[1]}let l=[`pylock.toml`,`uv.lock`,`poetry.lock`,`pdm.lock`,`Pipfile.lock`,`requirements.txt`,`pyproject.toml`,`package-lock.json`,`npm-shrinkwrap.json`,`pnpm-lock.yaml`];async function init(e){let{context:t,announce:n}=e,o=l.filter(e=>(0,r.existsSync)((0,i.join)(t.directory,e)));if(o.length===0)throw new a.j1({code:`no-requirements`,message:`Nothing in ${(0,i.basename)(t.directory)} says what a layer is made of. Looked for ${l.join(`, `)}.`,nextStep:`Write a requirements.txt first, or run lambda-layer init in the folder of the project.`});let c=await starterFor(o,e),u={".github/workflows/layer.yml":starterWorkflow(c),"lambda-layer-role.yaml":starterRole(c)},d=[],f=[];for(let[e,n]of Object.entries(u)){let a=(0,i.join)(t.directory,e);(0,r.existsSync)(a)?f.push(e):(await(0,s.lo)(a,n,t.stores.temporary),d.push(e))}n({kind:`answered`,answer:{lines:[`Found ${o.join(`, `)}.`,...d.map(e=>`Wrote ${e}`),...f.map(e=>`Left ${e} as it is: it exists.`),...d.includes(`lambda-layer-role.yaml`)?[``,`Next: deploy lambda-layer-role.yaml with the two commands at its top, commit the workflow, and push.`]:[]],data:{written:d,kept:f,layerName:c.layerName}}})}async function starterFor(e,{config:t,given:n,context:r}){let{url:a,branch:s}=await(0,c.u)(r),[l]=t.runtimes,[u]=t.architectures,d=t.regions===`all`?void 0:t.regions[0]?.name;return{sources:e,layerName:n[`layer-name`]?layerNameOf(t.layerName):layerNameOf((0,i.basename)(r.directory)),runtime:l?.name??`python3.13`,architecture:u??`x86_64`,region:d??(0,o.X5)(r.env)??`us-east-1`,repository:repositoryOf(a??``)??`owner/repository`,branch:s??`main`}}})};