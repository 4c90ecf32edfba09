// A thread that turns tarballs into zips: started by converters.ts.

import '../../host/small-heap.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { convert, type Converted, type ConvertRequest } from './convert.ts'

serveRequests((request: ConvertRequest): Promise<Converted> => convert(request), { atOnce: 1 })
