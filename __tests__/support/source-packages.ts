// Sdists whose builds do what a test needs, each with a backend of its own: nothing must be fetched to build them.

import { makeSdist, sdistFilename } from './sdists.ts'
import type { IndexFile } from './index.ts'

/** Static metadata, so that no resolver has to run the backend: https://peps.python.org/pep-0643/ */
const info = (name: string): string => `Metadata-Version: 2.2\nName: ${name}\nVersion: 1.0\n`

const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'

const helpers = `
import hashlib, base64, os, sys, sysconfig, subprocess, time, zipfile

def tag():
    version = "cp%d%d" % sys.version_info[:2]
    return "%s-%s-%s" % (version, version, sysconfig.get_platform().replace("-", "_").replace(".", "_"))

def write_wheel(folder, name, version, tag, files):
    info = "%s-%s.dist-info" % (name, version)
    files = dict(files)
    files[info + "/METADATA"] = ("Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (name, version)).encode()
    files[info + "/WHEEL"] = ("Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: %s\\nTag: %s\\n" % ("true" if tag.endswith("any") else "false", tag)).encode()
    record = "".join("%s,sha256=%s,%d\\n" % (path, base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode(), len(data)) for path, data in files.items())
    files[info + "/RECORD"] = (record + info + "/RECORD,,\\n").encode()
    filename = "%s-%s-%s.whl" % (name, version, tag)
    with zipfile.ZipFile(os.path.join(folder, filename), "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in files.items():
            wheel.writestr(zipfile.ZipInfo(path), data)
    return filename

def extension(name, *flags):
    target = name + sysconfig.get_config_var("EXT_SUFFIX")
    subprocess.run(["gcc", *os.environ["CFLAGS"].split(), "-shared", "-fPIC", "-I" + sysconfig.get_paths()["include"], name + ".c", "-o", target, *flags], check=True)
    with open(target, "rb") as file:
        return {target: file.read()}
`

/** A build backend whose `build_wheel` is `code`, with `folder` to write into and the helpers above. */
export function backendOf(code: string): string {
  const body = code
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
  return `${helpers}\ndef build_wheel(folder, config_settings=None, metadata_directory=None):\n${body.join('\n')}\n`
}

/** An sdist of version 1.0 with such a backend. */
export function sourcePackage(name: string, code: string, files: Readonly<Record<string, string>> = {}): IndexFile {
  const base = { 'PKG-INFO': info(name), 'pyproject.toml': project, 'backend.py': backendOf(code) }
  const spec = { name, files: { ...base, ...files } }
  return { filename: sdistFilename(spec), content: makeSdist(spec) }
}

/** The source of an extension module with one function, `value()`. */
export function extensionSource(name: string, before = '', value = 'PyLong_FromLong(7)'): string {
  return `#include <Python.h>
${before}
static PyObject *value(PyObject *self, PyObject *args) { return ${value}; }
static PyMethodDef methods[] = {{"value", value, METH_NOARGS, ""}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "${name}", NULL, -1, methods};
PyMODINIT_FUNC PyInit_${name}(void) { return PyModule_Create(&module); }
`
}
