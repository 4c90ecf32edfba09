/** The handlers of an artifact, each once: the first one is what it starts with. */
export function handlersOf({
  handler,
  handlers,
}: {
  readonly handler?: string | undefined
  readonly handlers: readonly string[]
}): readonly string[] {
  return [...new Set([...(handler === undefined ? [] : [handler]), ...handlers])]
}

/** `app.handler`, `pkg/app.handler`, `pkg.app.handler`: https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
export function checkHandler(text: string): { why: string } | undefined {
  return /^[\w./-]{1,126}\.[A-Za-z_$][\w$]*$/.test(text) && !/\.\.|^[./]|\/\//.test(text)
    ? undefined
    : { why: 'is not the name of a module, a dot, and the name of a function in it' }
}
