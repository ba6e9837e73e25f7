#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// GB18030 by way of the C library's converter.
enum GB18030 {
  /// UTF-8 up to the first byte that has no meaning; nil where the system has no converter.
  static func utf8(of bytes: [UInt8]) -> (output: [UInt8], isComplete: Bool)? {
    converted(bytes, from: "GB18030", to: "UTF-8")
  }

  /// Nil where the system has no converter, or not for all of it.
  static func bytes(of text: String) -> [UInt8]? {
    guard let made = converted(Array(text.utf8), from: "UTF-8", to: "GB18030"), made.isComplete
    else { return nil }
    return made.output
  }

  private static func converted(
    _ bytes: [UInt8], from old: String, to new: String
  ) -> (output: [UInt8], isComplete: Bool)? {
    guard let converter = iconv_open(new, old), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var complete = false
    // Two bytes of GB18030 are three of UTF-8 at most, and two of UTF-8 four at most.
    let capacity = bytes.count * 2 + 8
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var fromLeft = input.count
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          var to = buffer.baseAddress
          var toLeft = capacity
          complete = iconv(converter, &from, &fromLeft, &to, &toLeft) != -1
          count = capacity - toLeft
        }
      }
    }
    return (output, complete)
  }
}
