// The public top-level modules of Python's standard library, as sys.stdlib_module_names lists them.
// https://docs.python.org/3/library/sys.html#sys.stdlib_module_names
// Compared with interpreters from 3.9 to 3.13, and from 3.9 to 3.15 with https://github.com/python/typeshed/blob/main/stdlib/VERSIONS
// 3.14 also with https://github.com/python/cpython/blob/3.14/Python/stdlib_module_names.h

/** In every version from 3.9 on. */
const always = names(`
  abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd
  code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv
  ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler
  fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip
  hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale
  logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers
  opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
  rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3
  ssl stat statistics string stringprep struct subprocess symtable sys sysconfig
  syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize trace traceback
  tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser
  winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`)

/** Modules that came or went: the minor versions of Python 3 that have them, from and to. */
const ranges: readonly (readonly [from: number, to: number, modules: ReadonlySet<string>])[] = [
  [9, 9, names('formatter parser symbol')],
  [9, 10, names('binhex')],
  [9, 11, names('asynchat asyncore distutils imp smtpd')],
  [
    9,
    12,
    names(`
      aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau
      telnetlib uu xdrlib
    `),
  ],
  [9, 14, names('sre_compile sre_constants sre_parse')],
  [11, Number.POSITIVE_INFINITY, names('tomllib')],
  // https://docs.python.org/3/whatsnew/3.14.html#new-modules
  [14, Number.POSITIVE_INFINITY, names('annotationlib compression')],
  // https://peps.python.org/pep-0799/
  [15, Number.POSITIVE_INFINITY, names('profiling')],
]

/** Modules that are in the standard library of a Python, e.g. `3.13`. */
export function isStandardModule(module: string, python: string): boolean {
  const minor = Number(python.split('.')[1])
  return always.has(module) || ranges.some(([from, to, modules]) => from <= minor && minor <= to && modules.has(module))
}

/**
 * Modules of which PyPI has backports for Python 2 or early Python 3. They lack what the interpreter, Lambda's own
 * runtime and other packages use today: asyncio of 2015, pathlib without `Path.home`, enum without `Flag`.
 */
const backports = names('asyncio concurrent dataclasses enum importlib logging pathlib typing uuid')

/** Whether a copy of a standard module is known to break functions. */
export function isKnownToBreak(module: string): boolean {
  return backports.has(module)
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}
