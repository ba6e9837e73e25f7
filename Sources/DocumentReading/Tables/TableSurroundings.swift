import GoujiModel

/// The lines between which a table stands.
struct TableSurroundings {
  private(set) var label = ""
  private(set) var title = ""
  private(set) var unit: AmountUnit?

  /// Lines farther away belong to something else.
  private static let most = 4

  /// `above` from top to bottom.
  init(above: [String], below: String?) {
    for line in above.suffix(Self.most).reversed() {
      if unit == nil, let found = Self.unit(of: line) {
        unit = found
      } else if Self.isLabel(line) {
        if label.isEmpty { label = line.trimmed }
        break
      } else if title.isEmpty, !line.contains("：") || line.contains("表") {
        title = line.trimmed
      }
    }
    // A table in the text has its title below it: `表3-2：…`
    if let below, label.isEmpty, Self.isCaption(below) { title = below.trimmed }
  }

  /// `金额单位：万元`, `单位：某局　单位：元`; nil where the line names none.
  static func unit(of line: String) -> AmountUnit? {
    // Longer names first: 万元 ends in 元.
    let units = AmountUnit.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    return line.ranges(of: /单位[：:]\s*/).lazy.compactMap { colon in
      units.first { line[colon.upperBound...].hasPrefix($0.rawValue) }
    }.first
  }

  /// `表1`, `公开01表`, `附表3-2`, `预算公开表1`: the number of a table and no more.
  static func isLabel(_ line: String) -> Bool {
    let text = line.trimmed.filter { !$0.isWhitespace }
    guard text.count <= 10, text.contains("表"), text.contains(where: \.isNumber) else {
      return false
    }
    return text.allSatisfy { $0.isNumber || "表附公开预决算部门-－—.（）()".contains($0) }
  }

  private static func isCaption(_ line: String) -> Bool {
    let text = line.trimmed
    return text.hasPrefix("表") && text.dropFirst().first?.isNumber == true
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
