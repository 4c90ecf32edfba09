/** Packages of which a smaller kind exists, and how to have it. */
const smaller: Readonly<Record<string, string>> = {
  torch:
    'Take PyTorch without CUDA: write `--extra-index-url https://download.pytorch.org/whl/cpu` in the requirements file.',
  tensorflow: 'Take tensorflow-cpu, or tflite-runtime where inference is enough.',
  'opencv-python': 'Take opencv-python-headless, which leaves the display libraries out.',
}

/** What would make a layer smaller, by the packages that it holds. */
export function smallerPackages(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (Object.hasOwn(smaller, name) ? [smaller[name] ?? ''] : []))
}
