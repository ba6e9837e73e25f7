import GoujiModel

/// What it checks: nothing that the preparer types begins with 示例, the word that `gouji new` puts
/// before every example.
///
/// Why: an example that is overlooked is published as the department's own.
///
/// Example: 项目.csv still has 示例项目.
///
/// Source: the draft's own shape.
struct ExamplesLeft {
  package static let word = "示例"
  private let words: DraftWords
  private var files: [(name: String, count: Int)] = []
  private var first: Place?

  init(words: DraftWords) { self.words = words }

  mutating func look(at ledger: Ledger, in part: DraftPart) {
    for record in ledger.records {
      for (column, value) in record.values.enumerated() {
        guard case .text(let text) = value, text.startsWithBytes(of: Self.word) else { continue }
        add(record.place(of: column), in: part)
      }
    }
  }

  mutating func look(at texts: [Located<String>], in part: DraftPart) {
    let found = texts.filter { $0.value.startsWithBytes(of: Self.word) }
    for text in found.sorted(by: {
      ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
    }) {
      add(text.place, in: part)
    }
  }

  private mutating func add(_ place: Place, in part: DraftPart) {
    let file = words.place(of: part)
    if first == nil { first = place }
    if let index = files.firstIndex(where: { $0.name == file }) {
      files[index].count += 1
    } else {
      files.append((file, 1))
    }
  }

  var findings: [Finding] {
    guard let first else { return [] }
    let count = files.reduce(0) { $0 + $1.count }
    let list = files.map { "\($0.name) \($0.count) 处" }.joined(separator: "、")
    return [
      Finding(
        .exampleLeft, at: first, "还有 \(count) 处示例没有换掉：\(list)", label: "第一处示例",
        cure: "换成本部门的内容；用不到的行删去")
    ]
  }
}
