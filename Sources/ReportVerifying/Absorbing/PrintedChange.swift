import GoujiModel

/// What became of an entry in one of the lines that print it.
struct PrintedChange {
  enum Kind {
    case reword([(printed: String, edited: String)])
    case remove(String)
    /// Another paragraph beside it.
    case insert(String, isBefore: Bool)
  }

  var place: Place
  /// Of the report: that which prints the entry.
  var line: Int
  /// Of the document; nil for one that is gone.
  var found: Int?
  var kind: Kind
}

/// The changes of an edited document, each entry once: one that is printed more than once must have
/// been changed alike everywhere.
struct UnitedChanges {
  private(set) var edits: [TextEdit] = []
  private(set) var findings: [Finding] = []
  private let printings: [Place: [Int]]
  /// What a line of the report is called.
  private let name: (Int) -> String

  /// `printings` are the lines that print each entry.
  init(
    _ changes: [PrintedChange], _ printings: [Place: [Int]], name: @escaping (Int) -> String
  ) {
    self.printings = printings
    self.name = name
    var order: [Place] = []
    var groups: [Place: [PrintedChange]] = [:]
    for change in changes {
      if groups[change.place] == nil { order.append(change.place) }
      groups[change.place, default: []].append(change)
    }
    for place in order { unite(groups[place] ?? [], at: place) }
  }

  private mutating func unite(_ changes: [PrintedChange], at place: Place) {
    inserts(changes, at: place, isBefore: true)
    var said: [Int: String?] = [:]
    var edit: TextEdit?
    for change in changes {
      switch change.kind {
      case .reword(let pieces):
        said[change.line] = pieces.map(\.edited).joined()
        edit = edit ?? .reword(place, pieces: pieces)
      case .remove(let words):
        said[change.line] = .some(nil)
        edit = edit ?? .remove(place, words)
      case .insert: break
      }
    }
    let wordings = said.mapValues { Wording($0.map { [$0] } ?? []) }
    if let edit, isAlike(wordings, at: place) { edits.append(edit) }
    inserts(changes, at: place, isBefore: false)
  }

  /// Of one place the one that stands further up in the document comes first.
  private mutating func inserts(_ changes: [PrintedChange], at place: Place, isBefore: Bool) {
    var said: [Int: Wording] = [:]
    for change in changes.sorted(by: { ($0.found ?? 0) < ($1.found ?? 0) }) {
      guard case .insert(let words, let isAbove) = change.kind, isAbove == isBefore else {
        continue
      }
      said[change.line, default: Wording([])].paragraphs.append(words)
    }
    guard let first = said.min(by: { $0.key < $1.key })?.value, isAlike(said, at: place) else {
      return
    }
    edits += first.paragraphs.map { .insert($0, at: place, isBefore: isBefore) }
  }

  /// All lines that print the entry say the same now; else a finding.
  private mutating func isAlike(_ said: [Int: Wording], at place: Place) -> Bool {
    let told = said.sorted { $0.key < $1.key }
    guard let first = told.first?.value else { return true }
    if let other = told.first(where: { !$0.value.isSame(as: first) })?.value {
      findings.append(.editedTwoWays(first.words, other.words, at: place))
      return false
    }
    let printed = printings[place] ?? []
    let untouched = printed.filter { said[$0] == nil }
    if untouched.isEmpty { return true }
    findings.append(
      .editedInPart(printed.count, said.count, untouched.map(name), at: place))
    return false
  }
}

/// What stands in the place of an entry; nothing where it is gone.
private struct Wording {
  var paragraphs: [String]

  init(_ paragraphs: [String]) { self.paragraphs = paragraphs }

  func isSame(as other: Wording) -> Bool {
    paragraphs.elementsEqual(other.paragraphs) { $0.sameBytes(as: $1) }
  }

  var words: String { paragraphs.isEmpty ? "删去了" : "是“\(paragraphs.joined(separator: "”“"))”" }
}

extension Finding {
  fileprivate static func editedTwoWays(_ one: String, _ other: String, at place: Place) -> Finding
  {
    Finding(
      .draftTextUnclear, at: place,
      "草案的这段文字在文件里印了不止一处，改得不一样：一处\(one)，另一处\(other)",
      label: "只能是一种写法", cure: "把各处改成一样，再收回草案")
  }

  fileprivate static func editedInPart(
    _ printed: Int, _ edited: Int, _ untouched: [String], at place: Place
  ) -> Finding {
    let names = untouched.prefix(5).joined(separator: "、") + (untouched.count > 5 ? "……" : "")
    return Finding(
      .draftTextUnclear, at: place,
      "草案的这段文字在文件里印了 \(printed) 处，只改了 \(edited) 处，没有改的是\(names)", label: "印了 \(printed) 处",
      cure: "把各处改成一样，再收回草案；或在草案这里改好，用 gouji build 重新生成，各处都跟着改")
  }
}
