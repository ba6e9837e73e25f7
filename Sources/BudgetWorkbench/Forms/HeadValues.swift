import DraftReading
import GoujiModel
import SourceReading

/// What a head says, apart from how it is written: so that two can be compared.
struct HeadValues: Equatable {
  /// Texts by path, numbers in one spelling; empty ones left out.
  private var texts: [String: String] = [:]
  private var lists: [String: [[String]]] = [:]
  /// Keys that are there at all.
  private var keys: Set<String> = []

  private static let numbers = [HeadKey.prior, HeadKey.stated]
  static let references = [HeadKey.earlier, HeadKey.budget]

  init(_ head: DraftHead, _ root: YAMLNode) {
    for entry in root.entries ?? [] {
      let key = entry.key.value
      keys.insert(key)
      switch entry.value.content {
      case .scalar(let text):
        keep(text, Self.references.contains(key) ? "\(key).文件夹" : key, head.inputUnit)
      case .mapping(let inner):
        for part in inner {
          keys.insert("\(key).\(part.key.value)")
          if let text = part.value.text { keep(text, "\(key).\(part.key.value)", head.inputUnit) }
        }
      case .sequence(let elements):
        lists[key] = elements.map { HeadText.values($0, key) }
      }
    }
    for (key, list) in lists where list.isEmpty { lists[key] = nil }
  }

  private mutating func keep(_ text: String, _ path: String, _ unit: AmountUnit?) {
    let plain = Self.trimmed(text)
    if plain.isEmpty { return }
    let isNumber = Self.numbers.contains { path.hasPrefix($0 + ".") }
    texts[path] = isNumber ? Self.number(plain, unit) : plain
  }

  /// Of a number one spelling: `1527.00万元` and `15270000元` are the same.
  static func number(_ text: String, _ unit: AmountUnit?) -> String {
    switch AmountParser.stated(text, in: unit ?? .tenThousandYuan) {
    case .success(.amount(let money)), .success(.decimal(let money)): "\(money.fen)分"
    case .success(.plain(let count)): "\(count)"
    case .success(.quantity(let number)): number.text
    case .failure: text
    }
  }

  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// With what `old` says where this head is silent: a sheet or a line that the form does not have.
  func keeping(_ old: HeadValues) -> HeadValues {
    var merged = self
    for (path, text) in old.texts where merged.texts[path] == nil {
      let owner = String(path.prefix { $0 != "." })
      let isSaid =
        HeadText.wholeMappings.contains(owner) ? keys.contains(owner) : keys.contains(path)
      let isReference = Self.references.contains(owner) && keys.contains(owner)
      if !isSaid, !isReference { merged.texts[path] = text }
    }
    for (key, list) in old.lists where merged.lists[key] == nil && !keys.contains(key) {
      merged.lists[key] = list
    }
    return merged
  }

  static func == (a: HeadValues, b: HeadValues) -> Bool {
    a.texts == b.texts && a.lists == b.lists
  }

  /// Whether one key says the same in both.
  static func same(
    _ old: YAMLNode?, _ new: YAMLNode, key: String, units: (old: AmountUnit?, new: AmountUnit?)
  ) -> Bool {
    guard let old else { return false }
    let root = { (node: YAMLNode) in
      YAMLNode(
        content: .mapping([YAMLEntry(key: Located(key, at: node.place), value: node)]),
        place: node.place)
    }
    func head(_ unit: AmountUnit?) -> DraftHead {
      var head = DraftHead()
      head.inputUnit = unit
      return head
    }
    let before = HeadValues(head(units.old), root(old))
    return before == HeadValues(head(units.new), root(new)).keeping(before)
  }
}
