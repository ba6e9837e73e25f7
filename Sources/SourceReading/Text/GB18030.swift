#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// GB18030 by way of the C library's converter.
enum GB18030 {
  /// UTF-8 up to the first byte that has no meaning; nil where the system has no converter.
  static func utf8(of bytes: [UInt8]) -> (output: [UInt8], isComplete: Bool)? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var complete = false
    // Two bytes become three at most, four stay four.
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
