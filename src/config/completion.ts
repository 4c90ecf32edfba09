// Completion scripts of shells, made from the tables of commands and options.
import { fieldNames } from './config.ts'
import type { FieldName } from './config.ts'
import { switches } from './command.ts'
import { fields } from './fields.ts'
import { inputsOf, verbFacts, verbNames } from './verbs.ts'
import type { VerbName } from './verbs.ts'

const program = 'lambda-layer'

/** The script of a shell: `bash`, `zsh` or `fish`. */
export function completionScript(shell: string): string {
  return shell === 'fish' ? fish() : shell === 'zsh' ? `#compdef ${program}\n${zsh()}` : bash()
}

function optionsOf(verb: VerbName): readonly string[] {
  return [...inputsOf(verb).flatMap(({ fields: names }) => names), ...Object.keys(switches)].map((name) => `--${name}`)
}

/** The values of an option that takes one of a few words. */
function valuesOf(name: FieldName): readonly string[] {
  const words = fields[name].kind.accepts.replace(/;.*/, '').split(/, | or |`/)
  return words.every((word) => /^[\w.-]*$/.test(word)) ? words.filter((word) => word !== '') : []
}
const choices = fieldNames.filter((name) => valuesOf(name).length > 1 && fields[name].kind.isSwitch !== true)

function bash(): string {
  return [
    `_lambda_layer() {`,
    `  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=`,
    `  COMPREPLY=()`,
    `  case $previous in`,
    ...choices.map((name) => `    --${name}) words='${valuesOf(name).join(' ')}' ;;`),
    `  esac`,
    `  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 1 ]; then words='${verbNames.join(' ')} --help --version'; fi`,
    `  if [ -z "$words" ]; then`,
    `    case \${COMP_WORDS[1]} in`,
    ...verbNames.map((verb) => `      ${verb}) words='${wordsOf(verb).join(' ')}' ;;`),
    `    esac`,
    `    case $current in -*) ;; *) words=\${words//--*/} ;; esac`,
    `  fi`,
    `  COMPREPLY=($(compgen -W "$words" -- "$current"))`,
    `}`,
    `complete -o default -F _lambda_layer ${program}`,
    '',
  ].join('\n')
}

/** Words of a verb first, then its options. */
function wordsOf(verb: VerbName): readonly string[] {
  const own = verb === 'help' ? verbNames.filter((one) => one !== 'help') : (verbFacts(verb).words?.oneOf ?? [])
  return [...own, ...optionsOf(verb)]
}

/** zsh reads bash's completion: https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Use-of-compinit */
function zsh(): string {
  return `autoload -Uz bashcompinit && bashcompinit\n${bash()}`
}

function fish(): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const seen = (names: readonly string[]): string => quoted(`__fish_seen_subcommand_from ${names.join(' ')}`)
  return [
    `complete -c ${program} -n __fish_use_subcommand -f`,
    ...verbNames.map(
      (verb) => `complete -c ${program} -n __fish_use_subcommand -a ${verb} -d ${quoted(verbFacts(verb).says)}`,
    ),
    ...verbNames.flatMap((verb) => {
      const own = verb === 'help' ? verbNames : (verbFacts(verb).words?.oneOf ?? [])
      return own.length === 0 ? [] : [`complete -c ${program} -n ${seen([verb])} -f -a ${quoted(own.join(' '))}`]
    }),
    ...fieldNames.map((name) => {
      const verbs = verbNames.filter((verb) => optionsOf(verb).includes(`--${name}`))
      const values = choices.includes(name) ? ` -f -a ${quoted(valuesOf(name).join(' '))}` : ''
      const takes = fields[name].kind.isSwitch === true ? '' : ' -r'
      return `complete -c ${program} -n ${seen(verbs)} -l ${name}${takes}${values} -d ${quoted(fields[name].brief)}`
    }),
    ...Object.entries(switches).map(([name, text]) => `complete -c ${program} -l ${name} -d ${quoted(text)}`),
    '',
  ].join('\n')
}
