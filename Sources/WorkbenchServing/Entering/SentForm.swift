import HTTPTypes
import Hummingbird

/// What a form of a page sent: its fields, and files among them. What is no such form is refused, and
/// what has more parts than any page.
struct SentForm: Sendable {
  struct File: Sendable, Equatable {
    var field: String
    /// As the sender calls it: to be shown, never to be a path.
    var name: String
    var bytes: [UInt8]
  }

  private(set) var fields: [(name: String, value: String)] = []
  private(set) var files: [File] = []

  /// Fields and files of one form.
  private static let partLimit = 2_000
  /// Bytes of all fields, and how many there may be.
  private var fieldBytes = 0
  private let fieldLimit: Int

  enum Kind {
    case pairs, parts
  }

  /// Nil of a request that sends no form.
  static func kind(of request: Request) -> Kind? { kind(request.headers[.contentType] ?? "") }

  private static func kind(_ type: String) -> Kind? {
    switch type.prefix(while: { $0 != ";" }).lowercased() {
    case "application/x-www-form-urlencoded": .pairs
    case "multipart/form-data": .parts
    default: nil
    }
  }

  init(
    _ bytes: [UInt8], type: String, fieldLimit: Int = ServingLimits().fields
  ) throws(Refusal) {
    self.fieldLimit = fieldLimit
    let boundary = Self.parameter("boundary", of: type)
    switch (Self.kind(type), boundary) {
    case (.pairs, _): try addPairs(bytes)
    case (.parts, let boundary?) where (1...70).contains(boundary.utf8.count):
      try addParts(bytes, boundary)
    default: throw Self.malformed("类型 \(type.prefix(80))")
    }
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// An uploaded file; nil where none was chosen.
  func file(_ field: String) -> File? {
    files.first { $0.field == field && !($0.name.isEmpty && $0.bytes.isEmpty) }
  }

  static func malformed(_ detail: String) -> Refusal {
    Refusal(.badRequest, "表单读不懂，没有办理。", detail: detail)
  }

  // MARK: Pairs

  private mutating func addPairs(_ bytes: [UInt8]) throws(Refusal) {
    // One after the other: a list of all of them could take many times the room of the body.
    var rest = bytes[...]
    while !rest.isEmpty {
      let pair = rest.prefix { $0 != UInt8(ascii: "&") }
      rest = rest[pair.endIndex...].dropFirst()
      if pair.isEmpty { continue }
      let start = pair.prefix { $0 != UInt8(ascii: "=") }
      guard let name = Self.decoded(start),
        let value = Self.decoded(pair[start.endIndex...].dropFirst())
      else { throw Self.malformed("不是 UTF-8") }
      try add(name, value)
    }
  }

  private mutating func add(_ name: String, _ value: String) throws(Refusal) {
    fieldBytes += name.utf8.count + value.utf8.count
    if fields.count >= Self.partLimit { throw Self.malformed("项目太多") }
    if fieldBytes > fieldLimit { throw Self.malformed("项目太长") }
    fields.append((name, value))
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "+") {
        plain.append(32)
      } else if byte == UInt8(ascii: "%"), index + 1 < bytes.endIndex,
        let high = hex(bytes[index]), let low = hex(bytes[index + 1])
      {
        plain.append(high << 4 | low)
        index += 2
      } else {
        plain.append(byte)
      }
    }
    return String(validating: plain, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    byte < 0x80 ? Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) } : nil
  }

  // MARK: Parts (RFC 7578)

  private mutating func addParts(_ bytes: [UInt8], _ boundary: String) throws(Refusal) {
    let mark = Array("--\(boundary)".utf8)
    guard bytes.starts(with: mark) else { throw Self.malformed("没有分隔行") }
    var start = mark.count
    // Behind the last mark there are two hyphens.
    while !bytes[start...].starts(with: Array("--".utf8)) {
      guard bytes[start...].starts(with: Self.lineEnd),
        let head = Self.find(Self.lineEnd + Self.lineEnd, in: bytes, from: start)
      else { throw Self.malformed("分隔行后面不对") }
      let content = head + 4
      guard let end = Self.find(Self.lineEnd + mark, in: bytes, from: content - 2) else {
        throw Self.malformed("没有收完")
      }
      let last = max(end, content)
      try add(bytes[min(start + 2, head)..<head], bytes[content..<last])
      start = end + 2 + mark.count
    }
  }

  private mutating func add(
    _ head: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>
  ) throws(Refusal) {
    guard head.count < 8_192, let lines = String(validating: head, as: UTF8.self) else {
      throw Self.malformed("项目的标题不对")
    }
    let prefix = "content-disposition:"
    guard
      let line = lines.split(separator: "\r\n").first(where: {
        $0.lowercased().hasPrefix(prefix)
      }), let name = Self.parameter("name", of: String(line))
    else { throw Self.malformed("项目没有名称") }
    if let file = Self.parameter("filename", of: String(line)) {
      if files.count >= 16 { throw Self.malformed("文件太多") }
      files.append(File(field: name, name: file, bytes: Array(content)))
    } else {
      guard let value = String(validating: content, as: UTF8.self) else {
        throw Self.malformed("不是 UTF-8")
      }
      try add(name, value)
    }
  }

  private static let lineEnd: [UInt8] = [13, 10]

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    // Byte by byte in the memory: an upload has millions of them.
    bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        var index = start
        while index + wanted.count <= bytes.count {
          var length = 0
          while length < wanted.count, bytes[index + length] == wanted[length] { length += 1 }
          if length == wanted.count { return index }
          index += 1
        }
        return nil
      }
    }
  }

  /// `; name="甲"`, without quotes as well; browsers write a quotation mark as `%22`.
  private static func parameter(_ name: String, of line: String) -> String? {
    for part in parts(of: line).dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].trimmed.lowercased() == name else { continue }
      var value = pair[1].trimmed
      if value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = String(value.dropFirst().dropLast())
      }
      return value.replacing("%22", with: "\"")
    }
    return nil
  }

  /// What semicolons divide; within quotation marks they are part of a name.
  private static func parts(of line: String) -> [Substring] {
    var parts: [Substring] = []
    var isQuoted = false
    var start = line.startIndex
    for index in line.unicodeScalars.indices {
      switch line.unicodeScalars[index] {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        parts.append(line[start..<index])
        start = line.unicodeScalars.index(after: index)
      default: break
      }
    }
    return parts + [line[start...]]
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
