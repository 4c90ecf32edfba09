import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../src/config/command.ts'

describe('parseCommand', () => {
  it('reads a verb, repeated and joined values, and switches', () => {
    const command = parseCommand(['build', '--runtimes', 'python3.12', '--runtimes=python3.13', '--json', '--no-cache'])
    expect(command).toMatchObject({
      verb: 'build',
      inputs: { runtimes: ['python3.12', 'python3.13'], cache: ['false'] },
      problems: [],
    })
    expect([...command.switches]).toEqual(['json'])
  })

  it.each<[argv: readonly string[], inputs: object]>([
    [['build', '-r', 'dev.txt'], { requirements: ['dev.txt'] }],
    [['build', '-rdev.txt'], { requirements: ['dev.txt'] }],
    [['build', '-c', 'limits.txt'], { constraints: ['limits.txt'] }],
    [['build', '-o', 'out'], { 'output-directory': ['out'] }],
    [['build', 'requirements.txt', 'more.in'], { requirements: ['requirements.txt', 'more.in'] }],
    [['build', '.'], { requirements: ['.'] }],
    [['plan', 'services/api'], { requirements: ['services/api'] }],
    [['publish', 'layers/a.zip'], { zip: ['layers/a.zip'] }],
    [['build', '--arch', 'arm64'], { architectures: ['arm64'] }],
    [['build', '--arch=arm64'], { architectures: ['arm64'] }],
    [['build', '--name', 'analytics'], { 'layer-name': ['analytics'] }],
    [['build', '--cache', 'false'], { cache: ['false'] }],
    [['build', '--cache', 'TRUE', 'a.txt'], { cache: ['TRUE'], requirements: ['a.txt'] }],
    [['build', '--no-cache'], { cache: ['false'] }],
    [['build', '--cache=false'], { cache: ['false'] }],
    [['build', '--cache'], { cache: ['true'] }],
  ])('%j is understood', (argv, inputs) => {
    expect(parseCommand(argv)).toMatchObject({ verb: argv[0], inputs, problems: [] })
  })

  it.each([
    [['biuld'], /not a command/, /"build"/],
    [['requirements.txt'], /not a command/, /^Write lambda-layer build requirements.txt$/],
    [['build', 'requests'], /not expected after build/, /^For a package, write --packages requests$/],
    [['build', 'requests>=2'], /not expected after build/, /--packages 'requests>=2'$/],
    [['consumers', 'x'], /not expected after consumers/, /help consumers/],
    [['build', '--runtime', 'python3.13'], /--runtime is not an option/, /--runtimes/],
    [['build', '--requirements'], /--requirements has no value/, /--requirements=VALUE/],
    [['build', '-r'], /--requirements has no value/, /--requirements=VALUE/],
    [['build', '--json=yes'], /--json takes no value/, /alone/],
    [['build', '--frobnicate'], /--frobnicate/, /Accepted: --requirements/],
    [['build', '-x'], /-x is not an option/, /help build/],
    [['build', '-e', '.'], /-e is not an option/, /copy, not a link: write -r \., which/],
    [['publish', '--dry-run'], /--dry-run is not an option/, /lambda-layer plan/],
    [['build', '-t', 'out'], /-t is not an option/, /^Write --output-directory out$/],
    [['build', '--python-version', '3.12'], /is not an option/, /^Write --runtimes 3.12$/],
    [['build', '--platform=manylinux2014_aarch64'], /is not an option/, /^Write --architectures arm64$/],
    [['build', '--index-url', 'https://example.com/simple'], /is not an option/, /UV_DEFAULT_INDEX to https/],
    [['publish', '--profile', 'work'], /is not an option/, /^Set AWS_PROFILE=work\.$/],
    [['build', '--quiet', '--verbose'], /contradict/, /one of them/],
    [['build', '--detailed-exitcode'], /belongs to plan/, /lambda-layer plan/],
    [['build', '--requirements', '--json'], /--requirements has no value/, /VALUE/],
    [['inspect'], /inspect requires a layer: the path/, /inspect layers\/a.zip/],
    [['diff', 'a.zip'], /diff requires two layers/, /diff layers\/a.zip layers\/b.zip/],
    [['completion', 'bsh'], /none of them/, /Did you mean bash\?/],
  ])('%j is refused with one next step', (argv, message, nextStep) => {
    const { problems } = parseCommand(argv)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.nextStep).toMatch(nextStep)
  })

  it('finds every mistake of a line', () => {
    expect(parseCommand(['bulid', '--runtme=x', '--aarch', 'arm64', '-z']).problems).toHaveLength(4)
  })
})
