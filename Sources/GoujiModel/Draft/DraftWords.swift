/// What the parts of a draft are called before whoever fills it in: one has files, the other the
/// sheets of a 填报表, and neither is told of what he does not have.
package enum DraftWords: Sendable {
  case files, sheets

  /// A sentence that names parts of the draft: `words.say("在\(.ledger("项目"))中补一行")`.
  package func say(_ sentence: DraftSentence) -> String {
    var text = ""
    var endsWithName = false
    for piece in sentence.pieces {
      switch piece {
      case .words(let words):
        if endsWithName { text += gap(between: text, words) }
        text += words
        endsWithName = false
      case .part(let part):
        let name = name(of: part)
        text += gap(between: text, name) + name
        endsWithName = true
      }
    }
    return text
  }

  /// Names of files are set off from the words around them; those of sheets stand in quotes.
  private func gap(between left: String, _ right: String) -> String {
    let isBetweenWords = left.last?.isLetter == true && right.first?.isLetter == true
    return self == .files && isBetweenWords ? " " : ""
  }

  /// The file or the sheet that holds a part.
  package func place(of part: DraftPart) -> String {
    if case .section = part, self == .files { DraftFile.head } else { name(of: part) }
  }

  /// How to add a line such as `公务用车: 个数` under a key of the head.
  package func newLine(_ line: String, under key: String) -> String {
    switch self {
    case .files: "在“\(key)”下写一行“\(line)”"
    case .sheets: say("在\(.section(key))里填“\(line)”")
    }
  }

  /// How to add why a figure changed.
  package func newReason(_ name: String) -> String {
    switch self {
    case .files: newLine("\(name): 主要原因", under: "原因")
    case .sheets: say("在\(.prose)里加一行，种类“原因”，名称“\(name)”，内容写主要原因")
    }
  }

  /// How to add prose under a title.
  package func newSection(_ title: String) -> String {
    switch self {
    case .files: say("在\(.prose)里加一行标题“# \(title)”，下面写正文")
    case .sheets: say("在\(.prose)里加一行，种类“文字”，名称“\(title)”，内容写正文")
    }
  }

  private func name(of part: DraftPart) -> String {
    switch self {
    case .files: part.file
    case .sheets: part.sheet
    }
  }
}

/// A part of a draft, wherever it stands.
package enum DraftPart: Sendable {
  /// Who submits which budget.
  case head
  /// What stands under a key of the head, such as `单位`, `填报` or `填报.公务用车`.
  case section(String)
  case ledger(String)
  case prose

  fileprivate var file: String {
    switch self {
    case .head: DraftFile.head
    case .section(let path): "\(DraftFile.head) 的“\(path)”"
    case .ledger(let name): DraftFile.ledger(name)
    case .prose: DraftFile.prose
    }
  }

  fileprivate var sheet: String {
    switch self {
    case .head: "“\(FormSheet.head)”表"
    case .section(let path): Self.sheet(ofSection: path)
    case .ledger(let name): "“\(name)”表"
    case .prose: "“\(FormSheet.texts)”表"
    }
  }

  private static func sheet(ofSection path: String) -> String {
    let key = String(path.prefix { $0 != "." })
    guard let sheet = FormSheet.name(ofSection: key) else {
      return "“\(FormSheet.head)”表的“\(FormSheet.label(of: path))”"
    }
    return key == path ? "“\(sheet)”表" : "“\(sheet)”表的“\(path.dropFirst(key.count + 1))”"
  }
}

/// The names of a draft's files.
package enum DraftFile {
  package static let head = "草案.yaml"
  package static let prose = "文字.md"
  package static func ledger(_ name: String) -> String { name + ".csv" }
}

/// Words with parts of a draft among them, not yet named.
package struct DraftSentence: ExpressibleByStringInterpolation, Sendable {
  fileprivate enum Piece: Sendable {
    case words(String)
    case part(DraftPart)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
    }

    package mutating func appendInterpolation(_ words: String) { appendLiteral(words) }
    package mutating func appendInterpolation(_ part: DraftPart) { pieces.append(.part(part)) }
    package mutating func appendInterpolation(_ other: DraftSentence) { pieces += other.pieces }
  }

  fileprivate let pieces: [Piece]

  package init(stringLiteral words: String) { pieces = [.words(words)] }
  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
}
