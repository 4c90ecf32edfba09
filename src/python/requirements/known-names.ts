// Names that people write and that are not the package they mean, with the right next step.

import { nearest } from '../../text/suggestion.ts'
import { normalizeName } from '../names.ts'

/** Names of modules, by the package that has them: what one imports is not always what one installs. */
const packagesOfModules: Readonly<Record<string, string>> = {
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  crypto: 'pycryptodome',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  fitz: 'pymupdf',
  git: 'GitPython',
  jose: 'python-jose',
  jwt: 'PyJWT',
  kafka: 'kafka-python',
  ldap: 'python-ldap',
  magic: 'python-magic',
  memcache: 'python-memcached',
  multipart: 'python-multipart',
  mysqldb: 'mysqlclient',
  nacl: 'pynacl',
  openssl: 'pyOpenSSL',
  pil: 'pillow',
  pptx: 'python-pptx',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  slugify: 'python-slugify',
  socks: 'PySocks',
  telegram: 'python-telegram-bot',
  usb: 'pyusb',
  win32api: 'pywin32',
  yaml: 'PyYAML',
  zmq: 'pyzmq',
}

/** What a system's own Python lists in `pip freeze`, and no index has. */
const debianPackages = new Set(
  'apt-clone apturl brlapi command-not-found cupshelpers defer dbus-python devscripts distro-info gpg language-selector louis pkg-resources pygobject python-apt python-debian reportbug screen-resolution-extra ssh-import-id system-service systemd-python ubuntu-drivers-common ubuntu-pro-client ufw unattended-upgrades usb-creator wadllib xkit'.split(
    ' ',
  ),
)

/** Top-level modules of the standard library, of every Python since 3.9, that a requirement may name by mistake. */
const standardModules = new Set(
  `abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
  calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
  contextlib contextvars copy copyreg cprofile crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
  distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
  functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
  importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal
  math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib ntpath numbers opcode operator
  optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py-compile pyclbr pydoc pyexpat queue quopri random re readline reprlib resource rlcompleter
  runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
  sqlite3 ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc
  tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
  wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`
    .split(/\s+/)
    .map(normalizeName),
)

/** What to do about a name that no index has, or whose package is not what is meant; undefined when it is not known. */
export function adviceForName(name: string): string | undefined {
  const normalized = normalizeName(name)
  if (normalized === 'python') return 'Delete the line: the runtime is chosen with `runtimes`, e.g. `python3.13`.'
  if (debianPackages.has(normalized)) {
    return `Delete the line: ${normalized} is a part of the operating system, which \`pip freeze\` of Debian and Ubuntu lists. It is not a package of an index.`
  }
  const meant = Object.hasOwn(packagesOfModules, normalized) ? packagesOfModules[normalized] : undefined
  if (meant !== undefined) return `Write ${meant}: ${name} is the name of its module, not of the package.`
  if (standardModules.has(normalized)) return `Delete the line: ${name} is a part of Python itself.`
  return undefined
}

/** Releases that were published only to say that another package is meant: they fail on purpose. */
const placeholders: Readonly<Record<string, (version: string | undefined) => boolean>> = {
  // https://github.com/scikit-learn/sklearn-pypi-package: 0.0 requires scikit-learn, all later ones fail.
  sklearn: (version) => version !== '0.0',
  'tensorflow-gpu': (version) => version === '2.12.0',
}

/** @param version undefined: any, which comes to the newest */
export function isPlaceholder(name: string, version: string | undefined): boolean {
  return Object.hasOwn(placeholders, name) && placeholders[name]?.(version) === true
}

/** The most required packages with names that are long enough to be mistyped. */
const popularPackages = `aiohttp alembic anthropic asyncpg attrs beautifulsoup4 boto3 botocore cachetools celery certifi
  charset-normalizer cryptography django djangorestframework fastapi google-api-python-client google-cloud-storage
  gunicorn httpx jinja2 jsonschema langchain lxml markupsafe matplotlib mysqlclient networkx numpy openai opencv-python
  openpyxl packaging pandas paramiko pillow protobuf psycopg2 psycopg2-binary pyarrow pycryptodome pydantic pydantic-core
  pyjwt pymongo pymysql pyopenssl pytest python-dateutil python-dotenv pyyaml redis requests requests-oauthlib s3transfer
  scikit-learn scipy selenium sentry-sdk setuptools simplejson sqlalchemy starlette tensorflow transformers
  typing-extensions urllib3 uvicorn websockets werkzeug xgboost`.split(/\s+/)

/** The package that somebody probably meant who typed a name that no index has. */
export function meantPackage(name: string): string | undefined {
  return name.length < 5 ? undefined : nearest(normalizeName(name), popularPackages, 2)
}

/** A system that is not Lambda's. */
export interface OtherSystem {
  readonly system: 'Windows' | 'macOS'
  /** What `sys_platform` is there. */
  readonly marker: 'win32' | 'darwin'
}

const onlyWindows = new Set(['pywin32', 'pypiwin32', 'windows-curses', 'winkerberos'])

/** Packages that work on one system alone, whatever their files say: those for macOS have sources, too. */
export function onlySystemOf(name: string): OtherSystem | undefined {
  const normalized = normalizeName(name)
  if (onlyWindows.has(normalized)) return { system: 'Windows', marker: 'win32' }
  return /^pyobjc(?:-|$)/.test(normalized) ? { system: 'macOS', marker: 'darwin' } : undefined
}

/** What to do about such a package. */
export function adviceForSystem(name: string, { system, marker }: OtherSystem): string {
  return `${name} is for ${system} only: delete the line, or add a marker: \`${name}; sys_platform == "${marker}"\`.`
}

/** Packages that are easier to have by another name, where no wheel of theirs fits. */
const easierPackages: Readonly<Record<string, string>> = {
  psycopg2: 'require psycopg2-binary, which is the same with wheels for Lambda',
  'opencv-python': 'require opencv-python-headless, which needs no display libraries',
  'tensorflow-macos': 'require tensorflow, which is the same for other systems',
  'tensorflow-gpu': 'require tensorflow: tensorflow-gpu is no longer published',
}

/** Another package that does the same without being compiled: `require psycopg2-binary, …`. */
export function easierPackage(name: string): string | undefined {
  return Object.hasOwn(easierPackages, name) ? easierPackages[name] : undefined
}
