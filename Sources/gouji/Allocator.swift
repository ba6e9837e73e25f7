#if canImport(Glibc)
  internal import CAllocator
#endif

/// How memory is taken from the system: in large steps, and kept. Threads that ask for a few pages
/// at a time wait for each other, and a command is over before it would give anything back. Other
/// systems than Linux see to it themselves.
enum Allocator {
  static func takesLargeSteps() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 16 << 20)
      mallopt(M_TRIM_THRESHOLD, 1 << 30)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
    #endif
  }

  /// Of a draft with so much to read that its package fills the memory: all threads take from one place
  /// what any of them has given back, and what was large or lies at the end goes back to the system, at
  /// some cost in time. Of 80,000 lines that is a tenth of the memory, and no more time than can be
  /// measured.
  static func sharesAll() {
    #if canImport(Glibc)
      mallopt(M_ARENA_MAX, 1)
      for limit in [M_TOP_PAD, M_TRIM_THRESHOLD, M_MMAP_THRESHOLD] { mallopt(limit, 1 << 20) }
    #endif
  }
}
