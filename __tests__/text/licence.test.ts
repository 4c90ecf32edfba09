import { describe, expect, it } from 'vitest'
import { licenceName, spdxId } from '../../src/text/licence.ts'

describe('spdxId', () => {
  it.each<[string, string | undefined]>([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['MIT License', 'MIT'],
    ['The MIT License (MIT)', 'MIT'],
    ['Apache 2.0', 'Apache-2.0'],
    ['Apache-2.0', 'Apache-2.0'],
    ['Apache License 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['Apache Software License', 'Apache-2.0'],
    ['Apache License v2', 'Apache-2.0'],
    ['Apache License Version 2.0', 'Apache-2.0'],
    ['ASL 2.0', 'Apache-2.0'],
    ['BSD', undefined],
    ['BSD License', undefined],
    ['BSD 3-Clause', 'BSD-3-Clause'],
    ['BSD-3-Clause', 'BSD-3-Clause'],
    ['3-Clause BSD License', 'BSD-3-Clause'],
    ['New BSD License', 'BSD-3-Clause'],
    ['BSD 3-Clause License', 'BSD-3-Clause'],
    ['BSD-2-Clause', 'BSD-2-Clause'],
    ['ISC License (ISCL)', 'ISC'],
    ['Python Software Foundation License', 'PSF-2.0'],
    ['PSFL', 'PSF-2.0'],
    ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
    ['MPL-2.0', 'MPL-2.0'],
    ['The Unlicense (Unlicense)', 'Unlicense'],
    ['GNU General Public License v3 (GPLv3)', 'GPL-3.0-only'],
    ['GNU General Public License v3 or later (GPLv3+)', 'GPL-3.0-or-later'],
    ['GNU Lesser General Public License v3 (LGPLv3)', 'LGPL-3.0-only'],
    ['GNU Lesser General Public License v2 or later (LGPLv2+)', 'LGPL-2.0-or-later'],
    ['GPL', undefined],
    ['Historical Permission Notice and Disclaimer (HPND)', 'HPND'],
    ['Zope Public License 2.1', 'ZPL-2.1'],
    ['zlib/libpng License', 'Zlib'],
    ['Proprietary', undefined],
    ['', undefined],
    ['('.repeat(100_000), undefined],
  ])('%j', (words, id) => {
    expect(spdxId(words)).toBe(id)
  })
})

const mitText = `MIT License

Copyright (c) 2024 Somebody

Permission is hereby granted, free of charge, to any person obtaining a copy … subject to the following conditions:
The above copyright notice and this permission notice shall be included in all copies.`
const bsdText = `Copyright (c) 2001-2002 Enthought, Inc.
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted …
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products`

describe('licenceName', () => {
  it.each([
    [{ expression: 'MIT', classifiers: ['BSD License'], text: 'x' }, 'MIT'],
    [{ expression: 'Apache-2.0 OR BSD-3-Clause' }, 'Apache-2.0 OR BSD-3-Clause'],
    [{ expression: 'mit and (apache-2.0 or LicenseRef-Own)' }, 'MIT AND (Apache-2.0 OR LicenseRef-Own)'],
    [{ expression: 'GPL-3.0-or-later WITH GCC-exception-3.1' }, 'GPL-3.0-or-later WITH GCC-exception-3.1'],
    [{ classifiers: ['MIT License'], text: 'whatever' }, 'MIT'],
    [{ classifiers: ['OSI Approved', 'Apache Software License'] }, 'Apache-2.0'],
    [{ classifiers: ['BSD License'], text: 'BSD-3-Clause' }, 'BSD-3-Clause'],
    [{ classifiers: ['BSD License'], text: 'MIT' }, 'BSD License'],
    [{ classifiers: ['BSD License'] }, 'BSD License'],
    [{ classifiers: ['BSD License'], text: bsdText }, 'BSD-3-Clause'],
    [{ classifiers: ['MIT License', 'Apache Software License'] }, 'MIT, Apache-2.0'],
    [{ classifiers: ['MIT License', 'Apache Software License'], text: 'MIT OR Apache-2.0' }, 'MIT OR Apache-2.0'],
    [{ text: 'Apache 2.0' }, 'Apache-2.0'],
    [{ text: 'Dual License' }, 'Dual License'],
    [{ text: 'MIT or Apache 2.0' }, 'MIT OR Apache-2.0'],
    [{ text: 'BSD' }, 'BSD'],
    [{ text: mitText }, 'MIT'],
    [{ text: bsdText }, 'BSD-3-Clause'],
    [{ text: 'Copyright 2020 Me\nAll rights reserved.\nYou may look at it.\nNo more.' }, undefined],
    [{ text: 'see LICENSE\nand more' }, 'see LICENSE'],
    [{ text: 'x'.repeat(300) }, undefined],
    [{ text: '' }, undefined],
    [{ expression: '', text: '' }, undefined],
    [{}, undefined],
  ])('%j', (statement, name) => {
    expect(licenceName(statement)).toBe(name)
  })

  it('is quick for a hostile text', () => {
    const started = performance.now()
    licenceName({
      text: 'a and '.repeat(200_000),
      expression: ' '.repeat(200_000),
      classifiers: ['('.repeat(9_000)],
    })
    expect(performance.now() - started).toBeLessThan(500)
  })
})
