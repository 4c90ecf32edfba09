// Typical mistakes: what was written, what is said, what to do next, and the exit code. One problem each.
import { describe, expect, it } from 'vitest'
import { commandWords } from '../../src/config/door-words.ts'
import { nameOption, parseCommand } from '../../src/config/command.ts'
import { parseConfig } from '../../src/config/config.ts'
import { helpTopic } from '../../src/config/help.ts'
import { doesWork } from '../../src/config/verbs.ts'
import type { Problem } from '../../src/errors.ts'
import { run } from '../../src/run/run.ts'
import { makeContext } from '../support/contexts.ts'
import { wordsOfLine } from '../support/shell-words.ts'

type Row = readonly [
  line: string,
  message: RegExp,
  nextStep: RegExp | undefined,
  exitCode?: number,
  files?: Record<string, string>,
]

const rows: readonly Row[] = [
  ['biuld', /"biuld" is not a command/, /"build"/],
  ['requirements.txt', /not a command/, /^Write lambda-layer build requirements\.txt$/],
  ['build requests', /not expected after build/, /--packages requests$/],
  ['build requests==2.32.5', /not expected after build/, /--packages requests==2\.32\.5$/],
  ['build --requirement a.txt', /--requirement is not an option/, /--requirements/],
  ['build --runtime 3.12', /--runtime is not an option/, /--runtimes/],
  ['build --architecture arm64', /--architecture is not an option/, /--architectures/],
  ['build --region eu-west-1', /--region is not an option/, /--regions/],
  ['build -e .', /-e is not an option/, /write -r \./],
  ['build -t out', /-t is not an option/, /--output-directory out/],
  ['build --target out', /--target is not an option/, /--output-directory out/],
  ['build --platform manylinux2014_aarch64', /--platform is not an option/, /--architectures arm64/],
  ['build --python-version 3.12', /--python-version is not an option/, /--runtimes 3\.12/],
  ['build --only-binary :all:', /--only-binary is not an option/, /--build wheels/],
  ['build --no-deps', /--no-deps is not an option/, /lock file/],
  ['build --no-cache-dir', /--no-cache-dir is not an option/, /--no-cache/],
  ['build --index-url https://example.com/simple', /--index-url is not an option/, /UV_DEFAULT_INDEX/],
  ['build --use-container', /--use-container is not an option/, /--build container/],
  ['publish --dry-run', /--dry-run is not an option/, /lambda-layer plan/],
  ['publish --profile work', /--profile is not an option/, /AWS_PROFILE=work/],
  ['publish --yes', /--yes is not an option/, /nothing is asked/],
  ['publish --bucket b', /--bucket is not an option/, /--s3-bucket b/],
  ['build --requirements', /--requirements has no value/, /--requirements=VALUE/],
  ['build --json=yes', /--json takes no value/, /alone/],
  ['build --quiet --verbose', /contradict/, /one of them/],
  ['publish --detailed-exitcode', /belongs to plan/, /leave it out/],
  ['inspect', /inspect requires a layer/, /lambda-layer inspect/],
  ['diff a.zip', /diff requires two layers/, /lambda-layer diff/],
  ['completion powershell', /bash, zsh or fish/, /completion bash/],
  ['help biuld', /no help for "biuld"/, /help build/],
  ['build --runtimes python3.31', /"python3\.31" is not/, /Did you mean/],
  ['build --runtimes python3.8', /end of life/, /^Use python3\.\d+/],
  ['build --runtimes 3.1', /"3\.1" is not/, /YAML read 3\.10 as the number 3\.1/],
  ['build --architectures amd64', /"amd64" is not/, /"x86_64"/],
  ['build --architectures aarch64', /"aarch64" is not/, /"arm64"/],
  ['build --architectures \'["x86_64", "arm64"]\'', /is a list of YAML or JSON/, /^Write x86_64,arm64$/],
  ["build --packages '- numpy>=2,<3'", /is an item of a YAML list/, /^Write numpy>=2,<3$/],
  ["build --include '- src'", /is an item of a YAML list/, /^Write src$/],
  ['build --exclude \'["**/tests/**","a"]\'', /is a list of YAML or JSON/, /^Write \*\*\/tests\/\*\*,a$/],
  ["build --architectures '[arm64]'", /is not an architecture/, /^Write arm64$/],
  ["build --runtimes '- python3.12'", /is an item of a YAML list/, /^Write python3\.12$/],
  ['build --runtimes \'"python3.12"\'', /is not a Python or Node\.js runtime/, /^Write python3\.12$/],
  ["publish --regions 'eu-west-1 us-east-1'", /is not a region/, /^Write eu-west-1,us-east-1$/],
  ["publish --regions '[nowhere]'", /is not a region/, undefined],
  ['build --publish false', /"false" is not one of them/, /"never"/],
  ['build --publish true', /"true" is not one of them/, /"if-changed"/],
  ['build --publish dry-run', /"dry-run" is not one of them/, /"plan"/],
  ['build --cache=no', /"no" is not one of them/, /"false"/],
  ['build --comment=on', /"on" is not one of them/, /"true"/],
  ['build --cache maybe', /not expected after build/, /--packages maybe/],
  ['build --build wheel', /"wheel" is not one of them/, /"wheels"/],
  ['build --build wheels --system-packages gcc', /no effect with --build wheels/, /--build auto/],
  ['build --verify static --exclude-imports a', /no effect with --verify static/, /--verify import/],
  ['build --minimum-age 3', /"3" is not a span of time/, /"3 days"/],
  ['build --build-timeout 0', /"0" must be between 1 and 360/, undefined],
  ["build --layer-name 'my layer'", /letters, digits/, undefined],
  ['build --max-size 50', /"50" is not a size/, /"50 MB"/],
  ['publish --regions us-esat-1', /"us-esat-1" is not a region/, /"us-east-1"/],
  ['publish --s3-bucket s3://my-bucket/x', /more than the name of a bucket/, /"my-bucket"/],
  ['publish --s3-bucket-owner 123456789012', /no effect without --s3-bucket/, /Set --s3-bucket/],
  ['publish --share-with 12345', /"12345"/, undefined],
  ['build -r nothing.txt', /nothing\.txt/, undefined],
  ['build', /requirements/, undefined],
  ['build', /numpy|requirement/, undefined, 2, { 'requirements.txt': 'numpy ==\n' }],
  ['build --only analytics', /no lambda-layers\.toml/, /Write lambda-layers\.toml/],
  ['build', /not TOML/, undefined, 2, { 'lambda-layers.toml': '[layer.a' }],
  [
    'build',
    /"requirement" is not an input/,
    /requirements/,
    2,
    { 'lambda-layers.toml': '[layer.a]\nrequirement = "x"\n' },
  ],
  ['list', /no lambda-layers\.toml/, /--layers-file/, 1],
  ['prune --layer-name a', /must know how many versions/, /--keep-versions/],
  ['policy publishr', /"publishr" is not the name of a policy/, /publisher/],
  ['init', /says what a layer is made of/, /requirements\.txt/],
]

/** What the command would say, and how it would end. */
async function said(line: string, files: Record<string, string>) {
  const { verb, words, inputs, problems } = parseCommand(wordsOfLine(line))
  const { config, problems: rejected } = parseConfig(inputs, nameOption)
  const topic = verb === 'help' ? helpTopic(words[0]) : undefined
  const early = [...problems, ...(topic && !('kind' in topic) ? [topic] : []), ...rejected]
  if (early.length > 0 || !verb || !doesWork(verb) || !config) return { exitCode: 2, problems: early }
  await using context = await makeContext({ env: { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: undefined } })
  await context.write(files)
  const { report, exitCode } = await run({ verb, config, words, given: inputs }, [], context)
  return { exitCode, problems: report.problems }
}

const spoken = ({ message, nextStep }: Problem) => ({
  message: commandWords(message),
  nextStep: nextStep === undefined ? undefined : commandWords(nextStep),
})

describe('a typical mistake', () => {
  it('is one of more than 45', () => expect(rows.length).toBeGreaterThan(45))

  it.each(rows.map((row, at) => ({ at, row, name: row[0] })))('$at: lambda-layer $name', async ({ row }) => {
    const [line, message, nextStep, exitCode = 2, files = {}] = row
    const ended = await said(line, files)
    expect(ended.problems.map(spoken)).toMatchObject([{ message: expect.stringMatching(message) }])
    expect(ended.problems.map((one) => spoken(one).nextStep ?? '').join()).toMatch(nextStep ?? /^/)
    expect(ended.exitCode).toBe(exitCode)
    // No stack trace, no other door's words, no empty advice.
    const text = ended.problems.map((one) => `${one.message} ${one.nextStep ?? ''}`).join(' ')
    expect(text).not.toMatch(/\n\s+at |see --|Correct [`-]|undefined/)
  })
})
