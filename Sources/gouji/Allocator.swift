internal import CAllocator

/// How memory is taken from the system: in large steps, and kept. Threads that ask for a few pages at
/// a time wait for each other, and a command is over before it would give anything back.
enum Allocator {
  static func takesLargeSteps() {
    mallopt(M_TOP_PAD, 16 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }
}
