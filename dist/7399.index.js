export const id = 7399;
export const ids = [7399];
export const modules = {

/***/ 9806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withCodeArtifact: () => (/* binding */ withCodeArtifact)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44022);
/* harmony import */ var _host_aws_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34904);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16953);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20343);
// Indexes of AWS CodeArtifact by their names: `codeartifact://domain/repository`. The token that opens one is asked of AWS
// with the credentials of the run, and is in no file and no log.





const accepted = 'codeartifact://DOMAIN/REPOSITORY, codeartifact://ACCOUNT@DOMAIN/REPOSITORY, each with ?region=REGION';
/** https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_CreateDomain.html, API_CreateRepository.html */
const address = /^codeartifact:\/\/(?:(?<owner>\d{12})@)?(?<domain>[a-z][a-z0-9-]{0,48}[a-z0-9])\/(?<repository>[A-Za-z0-9][\w.-]{1,99})\/?(?:\?region=(?<region>[a-z0-9-]{5,30}))?$/;
/** The settings with addresses that pip and uv know. */
async function withCodeArtifact(settings, context) {
    const known = (index) => knownAddress(index, context);
    const { assigned, defaultIndex, indexes } = settings;
    return {
        ...settings,
        ...(defaultIndex === undefined ? {} : { defaultIndex: await known(defaultIndex) }),
        indexes: await Promise.all(indexes.map(known)),
        ...(assigned
            ? {
                assigned: await Promise.all(assigned.map(async (one) => Object.assign({}, one, { url: await known(one.url) }))),
            }
            : {}),
    };
}
/** Asked once in a run: a token is good for hours. */
const asked = new WeakMap();
/** The address of an index, which may have a name before it. */
async function knownAddress(index, context) {
    if (!(0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .isCodeArtifact */ .iB)(index))
        return index;
    const start = index.indexOf('codeartifact:');
    const [name, url] = [index.slice(0, start), index.slice(start)];
    const before = asked.get(context.env) ?? new Map();
    asked.set(context.env, before);
    const found = before.get(url) ?? ask(url, context);
    before.set(url, found);
    return `${name}${await found}`;
}
async function ask(url, context) {
    const { env, log, masks, signal, connections } = context;
    const parts = address.exec(url)?.groups;
    const { domain, owner, repository, region: named } = parts ?? {};
    if (domain === undefined || repository === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'codeartifact-address',
            message: `${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__.redact)(url)} is not the address of a repository of CodeArtifact. Accepted: ${accepted}.`,
            nextStep: 'Take the names of the domain and of the repository from the console of CodeArtifact.',
        });
    }
    const region = named ?? (await (0,_host_aws_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentRegion */ .I)(env));
    if (region === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'no-region',
            message: `${url} names no region, and neither does AWS_REGION.`,
            nextStep: `Write ${url}?region=eu-west-1, with the region of the domain.`,
        });
    }
    const aws = connections?.aws({ readOnly: true }) ?? (0,_host_aws_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connectAws */ .o)({ env, log, signal, readOnly: true });
    try {
        const found = await aws.codeArtifact(region).pypi({ domain, repository, ...(owner === undefined ? {} : { owner }) });
        masks.add(found.token);
        const simple = new URL('simple/', found.endpoint.replace(/\/*$/, '/'));
        simple.username = 'aws';
        simple.password = found.token;
        return simple.href;
    }
    finally {
        if (!connections)
            aws.close();
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
