internal import CLibYAML
import GoujiModel

/// Why a file is not the YAML that is read here.
enum YAMLFault: Error {
  /// Line and column, both counted from 1, columns in Unicode scalars.
  typealias Mark = (line: Int, column: Int)

  /// What libyaml says, and where; `began` is the start of the thing that it could not finish.
  case syntax(problem: String, at: Mark, began: Mark?)
  /// Bytes that YAML forbids.
  case unreadable(problem: String)
  case repeatedKeys([String], at: Mark)
  /// Anchors (`&a`, `*a`) can make a short file enormous, and brackets can nest without end.
  case enormous
}

/// Builds the tree of a file from the events of libyaml.
struct YAMLComposer: ~Copyable {
  private static let depthLimit = 100
  private static let sizeLimit = 500_000

  private let file: SourceFile
  /// Behind a pointer because libyaml keeps its address.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var event = yaml_event_t()
  /// What the anchors stand for, and how many nodes that is.
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  /// Nodes so far, each alias counted as what it stands for.
  private var size = 0

  /// Nil where the file holds nothing.
  static func root(of file: SourceFile) throws(YAMLFault) -> YAMLNode? {
    var text = file.text
    let root = text.withUTF8 { bytes in
      Result { () throws(YAMLFault) in
        var composer = YAMLComposer(file, bytes)
        return try composer.stream()
      }
    }
    return try root.get()
  }

  /// Behind the text that begins at a mark, its closing quote included; nil where none begins there.
  fileprivate static func end(
    ofScalarAt start: YAMLFault.Mark, in file: SourceFile
  ) -> YAMLFault.Mark? {
    var text = file.text
    return text.withUTF8 { bytes in
      var composer = YAMLComposer(file, bytes)
      while (try? composer.advance()) != nil, composer.event.type != YAML_STREAM_END_EVENT {
        guard composer.event.type == YAML_SCALAR_EVENT, composer.event.start_mark.position == start
        else { continue }
        return composer.event.end_mark.position
      }
      return nil
    }
  }

  /// `bytes` must outlive the composer.
  private init(_ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    withUnsafePointer(to: event) { yaml_event_delete(UnsafeMutablePointer(mutating: $0)) }
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private mutating func advance() throws(YAMLFault) {
    yaml_event_delete(&event)
    if yaml_parser_parse(parser, &event) != 1 { throw YAMLFault(parser.pointee) }
  }

  private mutating func stream() throws(YAMLFault) -> YAMLNode? {
    try advance()
    try advance()
    if event.type == YAML_STREAM_END_EVENT { return nil }
    try advance()
    let root = try node(depth: 1)
    try advance()
    try advance()
    if event.type == YAML_STREAM_END_EVENT { return root }
    throw .syntax(problem: "found another document", at: event.start_mark.position, began: nil)
  }

  /// The node that the current event begins; the current event is then the last of the node.
  private mutating func node(depth: Int) throws(YAMLFault) -> YAMLNode {
    size += 1
    if size > Self.sizeLimit || depth > Self.depthLimit { throw .enormous }
    let sizeBefore = size - 1
    let anchor: String?
    let node: YAMLNode
    switch event.type {
    case YAML_ALIAS_EVENT: return try alias()
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.name(event.data.sequence_start.anchor)
      node = try sequence(depth: depth)
    case YAML_MAPPING_START_EVENT:
      anchor = Self.name(event.data.mapping_start.anchor)
      node = try mapping(depth: depth)
    default:
      anchor = Self.name(event.data.scalar.anchor)
      node = try scalar()
    }
    if let anchor { anchors[anchor] = (node, size - sizeBefore) }
    return node
  }

  private mutating func alias() throws(YAMLFault) -> YAMLNode {
    guard let known = Self.name(event.data.alias.anchor).flatMap({ anchors[$0] }) else {
      throw .syntax(problem: "found undefined alias", at: event.start_mark.position, began: nil)
    }
    size += known.size - 1
    if size > Self.sizeLimit { throw .enormous }
    return known.node
  }

  private mutating func sequence(depth: Int) throws(YAMLFault) -> YAMLNode {
    let place = place()
    var elements: [YAMLNode] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      elements.append(try node(depth: depth + 1))
      try advance()
    }
    return YAMLNode(content: .sequence(elements), place: place)
  }

  private mutating func mapping(depth: Int) throws(YAMLFault) -> YAMLNode {
    let place = place()
    var entries: [YAMLEntry] = []
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      try advance()
      let value = try node(depth: depth + 1)
      entries.append(YAMLEntry(key: Located(key.text ?? "", at: key.place), value: value))
      try advance()
    }
    try Self.checkKeys(entries)
    return YAMLNode(content: .mapping(entries), place: place)
  }

  /// Entries among which each key is looked for in all those before it.
  private static let few = 12

  private static func checkKeys(_ entries: [YAMLEntry]) throws(YAMLFault) {
    let isRepeated = { (entry: Int) in
      entries.index(of: entries[entry].key.value) != entry
    }
    if entries.count <= few, !entries.indices.contains(where: isRepeated) { return }
    var places = [ByteKey: Place](minimumCapacity: entries.count)
    var repeated: [String: Place] = [:]
    for entry in entries {
      let name = entry.key.value
      if let first = places.updateValue(entry.key.place, forKey: ByteKey(name)) {
        repeated[name] = repeated[name] ?? first
      }
    }
    let names = repeated.keys.sorted()
    guard let first = names.first.flatMap({ repeated[$0] }) else { return }
    throw .repeatedKeys(names, at: (first.line, first.column))
  }

  private func scalar() throws(YAMLFault) -> YAMLNode {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    // Written as an escape, such as "\0"; libyaml refuses those that stand in the file themselves.
    if bytes.contains(where: { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 }) {
      throw .syntax(
        problem: "control characters are not allowed", at: event.start_mark.position, began: nil)
    }
    return YAMLNode(
      content: .scalar(String(decoding: bytes, as: UTF8.self)),
      place: place(length: max(1, bytes.lengthOfFirstLine)),
      isOmitted: bytes.isEmpty && scalar.style == YAML_PLAIN_SCALAR_STYLE)
  }

  private func place(length: Int = 1) -> Place {
    let (line, column) = event.start_mark.position
    return Place(file: file, line: line, column: column, length: length)
  }

  private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }
}

extension YAMLNode {
  /// Behind the text that begins at `place`, with quotes and the lines that it runs over; nil where
  /// none begins there.
  package static func end(ofTextAt place: Place) -> Place? {
    YAMLComposer.end(ofScalarAt: (place.line, place.column), in: place.file).map {
      place.moved(toLine: $0.line, column: $0.column, length: 1)
    }
  }
}

extension YAMLFault {
  fileprivate init(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    if parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR {
      let began = parser.error == YAML_SCANNER_ERROR && parser.context != nil
      self = .syntax(
        problem: problem, at: parser.problem_mark.position,
        began: began ? parser.context_mark.position : nil)
    } else {
      self = .unreadable(problem: problem)
    }
  }
}

extension yaml_mark_t {
  fileprivate var position: YAMLFault.Mark { (Int(line) + 1, Int(column) + 1) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Characters before the first line end, counted as Unicode scalars.
  fileprivate var lengthOfFirstLine: Int {
    var count = 0
    for byte in self {
      if byte == UInt8(ascii: "\n") { break }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}
