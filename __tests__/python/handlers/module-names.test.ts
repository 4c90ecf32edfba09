import { describe, expect, it } from 'vitest'
import { moduleNames } from '../../../src/python/handlers/module-names.ts'

const shown = (source: string): string => {
  const found = moduleNames(source)
  if (!found) return 'unreadable'
  const names = [...found.names].map(([name, how]) => (how === 'coroutine' ? `${name}()` : name))
  return [...names, ...(found.open ? ['…'] : [])].join(' ')
}

describe('names of a Python module', () => {
  it.each<[source: string, names: string]>([
    ['', ''],
    ['def handler(event, context):\n    inner = 1\n', 'handler'],
    ['async def handler(event, context): pass', 'handler()'],
    ['@wrapped\nasync def handler(event, context):\n  pass', 'handler'],
    ['async def a(): pass\na = wrap(a)', 'a'],
    ['class Handler:\n    def run(self): pass\n', 'Handler'],
    ['class A: b = 1; c = 2\nd = 1', 'A d'],
    ['"""\ndef handler(): pass\n"""\n', ''],
    ['# def handler(): pass\n#', ''],
    ["x = 'def handler(): pass'", 'x'],
    ['handler = app.handler', 'handler'],
    ['handler: Handler = make()', 'handler'],
    ['handler: Handler', ''],
    ['a = b = make(c=1)', 'a b'],
    ['a, (b, *c) = f()', 'a b c'],
    ['[a, b] = f()', 'a b'],
    ['a.b = 1\nc[d] = 2\ne(f)[g].h = 3', ''],
    ['a == b\na <= b\na != b\na += 1', ''],
    ['import a, b.c, d.e as f', 'a b f'],
    ['from .x import (\n    y,  # one\n    z as w,\n)\n', 'y w'],
    ['from x import *', '* …'],
    ['try:\n    from fast import handler\nexcept ImportError:\n    from slow import handler\n', 'handler'],
    ['if True:\n    def handler(e, c): pass\nelse:\n    other = 1\n', 'handler other'],
    ['if x: handler = 1; more = 2', 'handler more'],
    ['for a, b in c: pass', 'a b'],
    ['with open(x) as f, g() as (h, i): j = 1', 'f h i j'],
    ['if (n := f()): pass', 'n'],
    ['handler = lambda event, context: {"a": 1}', 'handler'],
    ['if f(lambda x: 1): y = 2', 'y'],
    ['type Event = dict[str, object]', 'Event'],
    ['a = 1; del a; b = 2', 'b'],
    ['def setup():\n    global handler\n    handler = 1\n', 'setup handler'],
    ['def __getattr__(name): ...', '__getattr__ …'],
    ['globals()["handler"] = 1', '…'],
    ['a.setattr(b)', ''],
    ['def f():\n    def handler(): pass\n\n    return handler\nlater = 1', 'f later'],
    ['x = [\n  1,\n  # ]\n]\ny = "\\""\nz = 1 + \\\n  2', 'x y z'],
    ['x = f"{a["b"]} {{ }} {c!r:>{width}}"\ny = 1', 'x y'],
    ["x = rf'''\n{a}\n'''\ny = b'\\''", 'x y'],
    ['\uFEFFdef handler(): pass\r\nb = 1\r\n', 'handler b'],
    ['def größe(): pass', 'größe'],
    ['if x:\n\tdef handler(): pass\n        # eight columns\n', 'handler'],
    ['x = "unended', 'unreadable'],
    ['x = (1', 'unreadable'],
    ['x = 1)', 'unreadable'],
  ])('%j', (source, names) => {
    expect(shown(source)).toBe(names)
  })

  it('takes linear time for hostile text', () => {
    const started = performance.now()
    for (const source of ['(', 'f"{', "'", 'a = ', 'a[', '@', 'if a:', 'lambda ', '\\\n', 'a,'].map((one) =>
      one.repeat(50_000),
    )) {
      shown(source)
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
