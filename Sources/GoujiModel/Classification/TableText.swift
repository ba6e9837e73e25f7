/// The bytes of a table: inside the program, or a copy of a file's, which it frees.
final class TableText: @unchecked Sendable {
  /// Never written after `init`.
  let bytes: UnsafeBufferPointer<UInt8>
  private let isCopy: Bool

  /// Of bytes that stay where they are as long as the program runs.
  init(staying bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isCopy = false
  }

  init(copying text: String) {
    let source = Array(text.utf8)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
    _ = copy.initialize(from: source)
    bytes = UnsafeBufferPointer(copy)
    isCopy = true
  }

  deinit { if isCopy { bytes.deallocate() } }
}
