export const id = 163;
export const ids = [163];
export const modules = {

/***/ 68898:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { valid, clean, explain, parse } = __webpack_require__(74818);

const { lt, le, eq, ne, ge, gt, compare, rcompare } = __webpack_require__(12124);

const {
  filter,
  maxSatisfying,
  minSatisfying,
  RANGE_PATTERN,
  satisfies,
  validRange,
} = __webpack_require__(30790);

const { major, minor, patch, inc } = __webpack_require__(38940);

module.exports = {
  // version
  valid,
  clean,
  explain,
  parse,

  // operator
  lt,
  le,
  lte: le,
  eq,
  ne,
  neq: ne,
  ge,
  gte: ge,
  gt,
  compare,
  rcompare,

  // range
  filter,
  maxSatisfying,
  minSatisfying,
  RANGE_PATTERN,
  satisfies,
  validRange,

  // semantic
  major,
  minor,
  patch,
  inc,
};


/***/ }),

/***/ 12124:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { parse } = __webpack_require__(74818);

module.exports = {
  compare,
  rcompare,
  lt,
  le,
  eq,
  ne,
  ge,
  gt,
  '<': lt,
  '<=': le,
  '==': eq,
  '!=': ne,
  '>=': ge,
  '>': gt,
  '===': arbitrary,
};

function lt(version, other) {
  return compare(version, other) < 0;
}

function le(version, other) {
  return compare(version, other) <= 0;
}

function eq(version, other) {
  return compare(version, other) === 0;
}

function ne(version, other) {
  return compare(version, other) !== 0;
}

function ge(version, other) {
  return compare(version, other) >= 0;
}

function gt(version, other) {
  return compare(version, other) > 0;
}

function arbitrary(version, other) {
  return version.toLowerCase() === other.toLowerCase();
}

function compare(version, other) {
  const parsedVersion = parse(version);
  const parsedOther = parse(other);

  const keyVersion = calculateKey(parsedVersion);
  const keyOther = calculateKey(parsedOther);

  return pyCompare(keyVersion, keyOther);
}

function rcompare(version, other) {
  return -compare(version, other);
}

// this logic is buitin in python, but we need to port it to js
// see https://stackoverflow.com/a/5292332/1438522
function pyCompare(elemIn, otherIn) {
  let elem = elemIn;
  let other = otherIn;
  if (elem === other) {
    return 0;
  }
  if (Array.isArray(elem) !== Array.isArray(other)) {
    elem = Array.isArray(elem) ? elem : [elem];
    other = Array.isArray(other) ? other : [other];
  }
  if (Array.isArray(elem)) {
    const len = Math.min(elem.length, other.length);
    for (let i = 0; i < len; i += 1) {
      const res = pyCompare(elem[i], other[i]);
      if (res !== 0) {
        return res;
      }
    }
    return elem.length - other.length;
  }
  if (elem === -Infinity || other === Infinity) {
    return -1;
  }
  if (elem === Infinity || other === -Infinity) {
    return 1;
  }
  return elem < other ? -1 : 1;
}

function calculateKey(input) {
  const { epoch } = input;
  let { release, pre, post, local, dev } = input;
  // When we compare a release version, we want to compare it with all of the
  // trailing zeros removed. So we'll use a reverse the list, drop all the now
  // leading zeros until we come to something non zero, then take the rest
  // re-reverse it back into the correct order and make it a tuple and use
  // that for our sorting key.
  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();

  // We need to "trick" the sorting algorithm to put 1.0.dev0 before 1.0a0.
  // We'll do this by abusing the pre segment, but we _only_ want to do this
  // if there is !a pre or a post segment. If we have one of those then
  // the normal sorting rules will handle this case correctly.
  if (!pre && !post && dev) pre = -Infinity;
  // Versions without a pre-release (except as noted above) should sort after
  // those with one.
  else if (!pre) pre = Infinity;

  // Versions without a post segment should sort before those with one.
  if (!post) post = -Infinity;

  // Versions without a development segment should sort after those with one.
  if (!dev) dev = Infinity;

  if (!local) {
    // Versions without a local segment should sort before those with one.
    local = -Infinity;
  } else {
    // Versions with a local segment need that segment parsed to implement
    // the sorting rules in PEP440.
    // - Alpha numeric segments sort before numeric segments
    // - Alpha numeric segments sort lexicographically
    // - Numeric segments sort numerically
    // - Shorter versions sort before longer versions when the prefixes
    //   match exactly
    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}


/***/ }),

/***/ 38940:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const { explain, parse, stringify } = __webpack_require__(74818);

// those notation are borrowed from semver
module.exports = {
  major,
  minor,
  patch,
  inc,
};

function major(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  return version.release[0];
}

function minor(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 2) {
    return 0;
  }
  return version.release[1];
}

function patch(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 3) {
    return 0;
  }
  return version.release[2];
}

function inc(input, release, preReleaseIdentifier) {
  let identifier = preReleaseIdentifier || `a`;
  const version = parse(input);

  if (!version) {
    return null;
  }

  if (
    !['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview'].includes(
      identifier,
    )
  ) {
    return null;
  }

  switch (release) {
    case 'premajor':
      {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'preminor':
      {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prepatch':
      {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prerelease':
      if (version.pre === null) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
        version.pre = [identifier, 0];
      } else {
        if (preReleaseIdentifier === undefined && version.pre !== null) {
          [identifier] = version.pre;
        }

        const [letter, number] = version.pre;
        if (letter === identifier) {
          version.pre = [letter, number + 1];
        } else {
          version.pre = [identifier, 0];
        }
      }

      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'major':
      if (
        version.release.slice(1).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'minor':
      if (
        version.release.slice(2).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'patch':
      if (
        version.release.slice(3).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    default:
      return null;
  }

  return stringify(version);
}


/***/ }),

/***/ 30790:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// This file is dual licensed under the terms of the Apache License, Version
// 2.0, and the BSD License. See the LICENSE file in the root of this repository
// for complete details.

const { VERSION_PATTERN, explain: explainVersion } = __webpack_require__(74818);

const Operator = __webpack_require__(12124);

const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
  /*  */ '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
  /*  */ '(?<prefix>\\.\\*)?',
  /*  */ '|',
  /*  */ '(?<legacy>[^,;\\s)]+)',
  ')',
].join('');

module.exports = {
  RANGE_PATTERN,
  parse,
  satisfies,
  filter,
  validRange,
  maxSatisfying,
  minSatisfying,
};

const isEqualityOperator = (op) => ['==', '!=', '==='].includes(op);

const rangeRegex = new RegExp('^' + RANGE_PATTERN + '$', 'i');

function parse(ranges) {
  if (!ranges.trim()) {
    return [];
  }

  const specifiers = ranges
    .split(',')
    .map((range) => rangeRegex.exec(range.trim()) || {})
    .map(({ groups }) => {
      if (!groups) {
        return null;
      }

      let { ...spec } = groups;
      const { operator, version, prefix, legacy } = groups;

      if (version) {
        spec = { ...spec, ...explainVersion(version) };
        if (operator === '~=') {
          if (spec.release.length < 2) {
            return null;
          }
        }
        if (!isEqualityOperator(operator) && spec.local) {
          return null;
        }

        if (prefix) {
          if (!isEqualityOperator(operator) || spec.dev || spec.local) {
            return null;
          }
        }
      }
      if (legacy && operator !== '===') {
        return null;
      }

      return spec;
    });

  if (specifiers.filter(Boolean).length !== specifiers.length) {
    return null;
  }

  return specifiers;
}

function filter(versions, specifier, options = {}) {
  const filtered = pick(versions, specifier, options);
  if (filtered.length === 0 && options.prereleases === undefined) {
    return pick(versions, specifier, { prereleases: true });
  }
  return filtered;
}

function maxSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[found.length - 1];
}

function minSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[0];
}

function pick(versions, specifier, options) {
  const parsed = parse(specifier);

  if (!parsed) {
    return [];
  }

  return versions.filter((version) => {
    const explained = explainVersion(version);

    if (!parsed.length) {
      return explained && !(explained.is_prerelease && !options.prereleases);
    }

    return parsed.reduce((pass, spec) => {
      if (!pass) {
        return false;
      }
      return contains({ ...spec, ...options }, { version, explained });
    }, true);
  });
}

function satisfies(version, specifier, options = {}) {
  const filtered = pick([version], specifier, options);

  return filtered.length === 1;
}

function arrayStartsWith(array, prefix) {
  if (prefix.length > array.length) {
    return false;
  }

  for (let i = 0; i < prefix.length; i += 1) {
    if (prefix[i] !== array[i]) {
      return false;
    }
  }

  return true;
}

function contains(specifier, input) {
  const { explained } = input;
  let { version } = input;
  const { ...spec } = specifier;

  if (spec.prereleases === undefined) {
    spec.prereleases = spec.is_prerelease;
  }

  if (explained && explained.is_prerelease && !spec.prereleases) {
    return false;
  }

  if (spec.operator === '~=') {
    let compatiblePrefix = spec.release.slice(0, -1).concat('*').join('.');
    if (spec.epoch) {
      compatiblePrefix = spec.epoch + '!' + compatiblePrefix;
    }
    return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
      prereleases: spec.prereleases,
    });
  }

  if (spec.prefix) {
    const isMatching =
      explained.epoch === spec.epoch &&
      arrayStartsWith(explained.release, spec.release);
    const isEquality = spec.operator !== '!=';
    return isEquality ? isMatching : !isMatching;
  }

  if (explained)
    if (explained.local && spec.version) {
      version = explained.public;
      spec.version = explainVersion(spec.version).public;
    }

  if (spec.operator === '<' || spec.operator === '>') {
    // simplified version of https://www.python.org/dev/peps/pep-0440/#exclusive-ordered-comparison
    if (Operator.eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }

  const op = Operator[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(parse(specifier));
}


/***/ }),

/***/ 74818:
/***/ ((module) => {

const VERSION_PATTERN = [
  'v?',
  '(?:',
  /* */ '(?:(?<epoch>[0-9]+)!)?', // epoch
  /* */ '(?<release>[0-9]+(?:\\.[0-9]+)*)', // release segment
  /* */ '(?<pre>', // pre-release
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_n>[0-9]+)?',
  /* */ ')?',
  /* */ '(?<post>', // post release
  /*    */ '(?:-(?<post_n1>[0-9]+))',
  /*    */ '|',
  /*    */ '(?:',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_l>post|rev|r)',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_n2>[0-9]+)?',
  /*    */ ')',
  /* */ ')?',
  /* */ '(?<dev>', // dev release
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_l>dev)',
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_n>[0-9]+)?',
  /* */ ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?', // local version
].join('');

module.exports = {
  VERSION_PATTERN,
  valid,
  clean,
  explain,
  parse,
  stringify,
};

const validRegex = new RegExp('^' + VERSION_PATTERN + '$', 'i');

function valid(version) {
  return validRegex.test(version) ? version : null;
}

const cleanRegex = new RegExp('^\\s*' + VERSION_PATTERN + '\\s*$', 'i');
function clean(version) {
  return stringify(parse(version, cleanRegex));
}

function parse(version, regex) {
  // Validate the version and parse it into pieces
  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }

  // Store the parsed out pieces of the version
  const parsed = {
    epoch: Number(groups.epoch ? groups.epoch : 0),
    release: groups.release.split('.').map(Number),
    pre: normalize_letter_version(groups.pre_l, groups.pre_n),
    post: normalize_letter_version(
      groups.post_l,
      groups.post_n1 || groups.post_n2,
    ),
    dev: normalize_letter_version(groups.dev_l, groups.dev_n),
    local: parse_local_version(groups.local),
  };

  return parsed;
}

function stringify(parsed) {
  if (!parsed) {
    return null;
  }
  const { epoch, release, pre, post, dev, local } = parsed;
  const parts = [];

  // Epoch
  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }
  // Release segment
  parts.push(release.join('.'));

  // Pre-release
  if (pre) {
    parts.push(pre.join(''));
  }
  // Post-release
  if (post) {
    parts.push('.' + post.join(''));
  }
  // Development release
  if (dev) {
    parts.push('.' + dev.join(''));
  }
  // Local version segment
  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {
    // We consider there to be an implicit 0 in a pre-release if there is
    // not a numeral associated with it.
    if (!number) {
      number = 0;
    }
    // We normalize any letters to their lower case form
    letter = letter.toLowerCase();

    // We consider some words to be alternate spellings of other words and
    // in those cases we want to normalize the spellings to our preferred
    // spelling.
    if (letter === 'alpha') {
      letter = 'a';
    } else if (letter === 'beta') {
      letter = 'b';
    } else if (['c', 'pre', 'preview'].includes(letter)) {
      letter = 'rc';
    } else if (['rev', 'r'].includes(letter)) {
      letter = 'post';
    }
    return [letter, Number(number)];
  }
  if (!letter && number) {
    // We assume if we are given a number, but we are not given a letter
    // then this is using the implicit post release syntax (e.g. 1.0-1)
    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {
  /*
    Takes a string like abc.1.twelve and turns it into("abc", 1, "twelve").
    */
  if (local) {
    return local
      .split(/[._-]/)
      .map((part) =>
        Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part),
      );
  }
  return null;
}

function explain(version) {
  const parsed = parse(version);
  if (!parsed) {
    return parsed;
  }
  const { epoch, release, pre, post, dev, local } = parsed;

  let base_version = '';
  if (epoch !== 0) {
    base_version += epoch + '!';
  }
  base_version += release.join('.');

  const is_prerelease = Boolean(dev || pre);
  const is_devrelease = Boolean(dev);
  const is_postrelease = Boolean(post);

  // return

  return {
    epoch,
    release,
    pre,
    post: post ? post[1] : post,
    dev: dev ? dev[1] : dev,
    local: local ? local.join('.') : local,
    public: stringify(parsed).split('+', 1)[0],
    base_version,
    is_prerelease,
    is_devrelease,
    is_postrelease,
  };
}


/***/ }),

/***/ 52717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ componentFile),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   bA: () => (/* binding */ componentKey)
/* harmony export */ });
// What an artifact is made of, whatever ecosystem it comes from.
/** Equal for two values that describe the same component of an artifact. */
function componentKey({ ecosystem, name, version = '', archive }) {
    return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n');
}
/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
function componentName({ ecosystem, name, version }) {
    if (ecosystem === 'os')
        return `system package ${name}`;
    return version === undefined ? name : `${name} ${version}`;
}
/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
function componentFile({ name, archive, ecosystem, requiredBy }) {
    if (archive)
        return archive.filename;
    const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name;
}


/***/ }),

/***/ 46095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startupText)
/* harmony export */ });
/** What a startup file does, for people: `line 1: import os; …`. */
function startupText({ lines, moreLines, unread }) {
    if (unread !== undefined)
        return unread;
    if (lines.length === 0)
        return 'Python imports it at every start';
    const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ');
    return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`;
}


/***/ }),

/***/ 39920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ diffInventories),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export setChange */
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);

const mostListed = 20;
/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
function diffInventories(before, after) {
    const a = grouped(before);
    const b = grouped(after);
    const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])];
    const changes = names
        .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
        .filter((change) => change !== undefined)
        .sort((x, y) => sizeChange(y) - sizeChange(x) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.name, y.name));
    const otherFiles = fileChanges(a.others, b.others);
    const runtimes = setChange(before.runtimes, after.runtimes);
    const architectures = setChange(before.architectures, after.architectures);
    const grants = setChange(before.grants, after.grants);
    const startup = startupChanges(before, after);
    return {
        base: before.source,
        identical: changes.length === 0 && countOf(otherFiles) === 0 && !runtimes && !architectures && !grants,
        packages: changes,
        otherFiles,
        unchangedPackages: names.length - changes.length,
        beforeUnzippedSizeBytes: before.unzippedSizeBytes,
        afterUnzippedSizeBytes: after.unzippedSizeBytes,
        ...(before.sizeBytes === undefined ? {} : { beforeSizeBytes: before.sizeBytes }),
        ...(after.sizeBytes === undefined ? {} : { afterSizeBytes: after.sizeBytes }),
        ...(runtimes ? { runtimes } : {}),
        ...(architectures ? { architectures } : {}),
        ...(grants ? { grants } : {}),
        ...(startup.length > 0 ? { startup } : {}),
    };
}
/** By path, so that a file that moves to another package is seen too. */
function startupChanges(before, after) {
    if (!before.startup || !after.startup)
        return [];
    const old = new Map(before.startup.map((file) => [file.path, file]));
    const paths = new Set(after.startup.map(({ path }) => path));
    const bytes = (inventory) => new Map(inventory.files?.map((file) => [file.path, file]));
    const [was, is] = [bytes(before), bytes(after)];
    const same = (path) => was.get(path)?.crc32 === is.get(path)?.crc32;
    return [
        ...after.startup.flatMap((file) => {
            if (!old.has(file.path))
                return [{ kind: 'added', file }];
            return same(file.path) ? [] : [{ kind: 'changed', file }];
        }),
        ...before.startup.filter(({ path }) => !paths.has(path)).map((file) => ({ kind: 'removed', file })),
    ];
}
/** Undefined when nothing differs, or when one side is not known. */
function setChange(before, after) {
    if (!before || !after)
        return undefined;
    const added = after.filter((one) => !before.includes(one));
    const removed = before.filter((one) => !after.includes(one));
    return added.length + removed.length === 0 ? undefined : { added, removed };
}
function countOf(changes) {
    return changes.added + changes.removed + changes.changed;
}
function grouped({ packages, files }) {
    const byName = new Map();
    for (const one of packages) {
        const group = byName.get(one.name);
        if (group)
            group.packages.push(one);
        else
            byName.set(one.name, { packages: [one], files: [] });
    }
    if (!files)
        return { byName: new Map([...byName].map(([name, group]) => [name, { packages: group.packages }])) };
    const others = [];
    for (const file of files) {
        const owner = file.package === undefined ? undefined : packages[file.package];
        const into = owner && byName.get(owner.name);
        if (into)
            into.files.push(file);
        else
            others.push(file);
    }
    return { byName, others };
}
function packageChange(name, before, after) {
    const change = {
        name,
        before: versionsOf(before),
        after: versionsOf(after),
        beforeSizeBytes: sizeOf(before),
        afterSizeBytes: sizeOf(after),
    };
    if (!before)
        return { kind: 'added', ...change };
    if (!after)
        return { kind: 'removed', ...change };
    if (change.before.join() !== change.after.join())
        return { kind: 'changed', ...change };
    const files = fileChanges(before.files, after.files);
    return countOf(files) === 0 ? undefined : { kind: 'changed', ...change, files };
}
function versionsOf(group) {
    return [...new Set(group?.packages.map(({ version }) => version))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6);
}
function sizeOf(group) {
    return group?.packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0) ?? 0;
}
function fileChanges(before, after) {
    if (!before || !after)
        return { added: 0, removed: 0, changed: 0, listed: [] };
    const old = new Map(before.map((file) => [file.path, file]));
    const current = new Set(after.map(({ path }) => path));
    const all = [
        ...after.flatMap((file) => changeOf(old.get(file.path), file)),
        ...before.filter(({ path }) => !current.has(path)).map(({ path }) => ({ kind: 'removed', path })),
    ].sort((x, y) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.path, y.path));
    const count = (kind) => all.filter((one) => one.kind === kind).length;
    return {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        listed: all.slice(0, mostListed),
    };
}
function changeOf(was, { path, crc32, sizeBytes }) {
    if (!was)
        return [{ kind: 'added', path }];
    return was.crc32 === crc32 && was.sizeBytes === sizeBytes ? [] : [{ kind: 'changed', path }];
}
function sizeChange(change) {
    return Math.abs(change.afterSizeBytes - change.beforeSizeBytes);
}


/***/ }),

/***/ 72734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);


/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf({ findings = [] }) {
    return ['error', 'warning', 'note'].flatMap((one) => findings.filter(({ severity }) => severity === one));
}
/** What a layer that was merged here holds. */
function contentOfLayer(layer) {
    const { sizeBytes, unzippedSizeBytes } = layer;
    return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes };
}
/** What a layer holds that was read, whoever built it. */
function contentOfInventory(inventory) {
    const { sizeBytes, unzippedSizeBytes, files } = inventory;
    return {
        packages: largestFirst(packagesOfInventory(inventory)),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        ...(files === undefined ? {} : { files: files.length }),
    };
}
function largestFirst(packages) {
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name, b.name));
}
function packagesOfInventory(inventory) {
    return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
        name,
        version,
        origin: 'wheel',
        sizeBytes,
        unzippedSizeBytes,
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [],
    }));
}
/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer) {
    const sums = new Map();
    const add = (component, entry) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // One without a file in the layer is named all the same.
    for (const component of layer.components)
        add(component);
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(withSizes);
}
function withSizes({ report, ...sizes }) {
    return { ...report, ...sizes };
}
function describe(component) {
    const { name, version, licence, archive, requiredBy, releasePage } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        ...(releasePage === undefined ? {} : { releasePage }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
}


/***/ }),

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ requirerName)
/* harmony export */ });
/** For people: `requirements.txt:3`, `the input packages`, `pandas`. */
function requirerName(requirer) {
    switch (requirer.kind) {
        case 'requirement':
            return `${requirer.file}:${requirer.line}`;
        case 'input':
            return `the input ${requirer.input}`;
        case 'package':
            return requirer.name;
    }
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   b4: () => (/* binding */ listedAll)
/* harmony export */ });
/** All names for a message: `a`, `a and b`, `a, b and c`. */
function listedAll(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
function listed(names, shown = 3) {
    if (names.length < 2 || names.length <= shown)
        return listedAll(names);
    return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
/** `numpy 2.3.4`, or the words for a file without a package. */
function ownerName(packages, name) {
    if (name === undefined)
        return 'The layer';
    const found = packages.find((one) => one.name === name);
    return found ? `${found.name} ${found.version}` : name;
}


/***/ }),

/***/ 4158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ byNumbers),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Orders texts by code units: the same on every machine, unlike a locale's order. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders items by one text of each. */
function byText(textOf) {
    return (a, b) => compareText(textOf(a), textOf(b));
}
/** Orders texts with numbers in them by the numbers, whatever their case: `3.9` before `3.10`, `macOS` before `Windows`. */
function byNumbers(a, b) {
    const [ones, others] = [a.toLowerCase().split(/(\d+)/), b.toLowerCase().split(/(\d+)/)];
    for (let at = 0; at < ones.length && at < others.length; at++) {
        const [one = '', other = ''] = [ones[at], others[at]];
        // Every second piece is a number.
        const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other);
        if (order !== 0)
            return order;
    }
    return ones.length - others.length;
}


/***/ })

};
