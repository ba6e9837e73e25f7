#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file as the system numbers it.
struct Descriptor {
  let number: Int32

  /// Writes all of it, without a buffer between; the error code where that fails.
  func write(_ bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = writeBytes(number, start, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(count, 0)))
      }
      return nil
    }
  }

  /// Sends what was written on its way to the disk; the system does so where a file is not needed
  /// in memory any more.
  func beginsFlushing() {
    #if canImport(Glibc)
      _ = posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
    #endif
  }
}

/// The system's `write`, apart from the descriptor's own function of that name.
private func writeBytes(_ descriptor: Int32, _ from: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, from, count)
}
