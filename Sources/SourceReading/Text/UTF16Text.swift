/// A UTF-16 text with its byte order mark, as Excel saves “Unicode 文本”.
struct UTF16Text {
  var encoding: TextEncoding
  /// As far as it could be decoded.
  var utf8: [UInt8] = []
  /// False where a half character or a single byte remains.
  var isComplete = true

  /// Nil where the bytes do not start with a mark.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
    } else {
      return nil
    }
    let high = encoding == .utf16BigEndian ? 0 : 1
    var decoder = UTF16()
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): utf8.append(contentsOf: UTF8.encode(scalar)!)
      case .emptyInput: break decoding
      case .error:
        isComplete = false
        break decoding
      }
    }
    if bytes.count % 2 == 1 { isComplete = false }
  }
}
