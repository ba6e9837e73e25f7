import GoujiModel

/// The lines between which a table stands: its number, title, unit, notes.
struct Surroundings {
  private(set) var label = ""
  private(set) var title = ""
  private(set) var form: TableForm?
  var unit: AmountUnit?
  private(set) var notes: [String] = []
  private(set) var said = SaidBinding()
  /// A unit whose name is a line of its own.
  var unitNamed = ""

  /// Lines farther away belong to something else.
  private static let most = 6

  init(above: [String], below: [String]) {
    for line in above.suffix(Self.most).reversed() {
      let plain = PlainText.of(line)
      if said.owner.isEmpty { said.owner = OwnerWords.label(plain) }
      if unitNamed.isEmpty, OwnerWords.isName(plain), !OwnerWords.isGeneric(plain) {
        unitNamed = plain
      }
      if said.year == nil, plain.count <= 10 { said.year = YearWords.all(in: plain).first }
      if let found = Self.unit(of: plain) {
        if unit == nil { unit = found }
        // The title may stand in the same line.
        if !plain.hasPrefix("表") { continue }
      }
      if Self.isLabel(plain) {
        label = plain
        // Only what stands between the number and the table is its title, or right above it.
        if !title.isEmpty { break }
        continue
      }
      if !title.isEmpty {
        // A number may stand above the title; nothing else is wanted.
        break
      }
      let words = Self.withoutLabel(RowOrdinal.words(of: plain))
      if let form = TableForm(title: Self.core(words)), !plain.containsBytes(of: "。"),
        !plain.containsBytes(of: "如下")
      {
        self.form = form
        title = Self.core(words)
        readTitle(words)
        if words != RowOrdinal.words(of: plain) {
          label = String(RowOrdinal.words(of: plain).dropLast(words.count))
        }
      } else if plain.hasSuffix("表"), plain.count < 40 {
        title = Self.core(words)
        readTitle(words)
      } else if plain.containsBytes(of: "。") || plain.count > 60 {
        break
      }
    }
    for line in below.prefix(2) {
      let plain = PlainText.of(line)
      if ["注", "备注", "说明：", "本表"].contains(where: plain.hasPrefix) || plain.containsBytes(of: "无数据")
        || plain.containsBytes(of: "空表")
      {
        notes.append(line)
      }
    }
    // A table in the text has its title below it: `表3-2：…`
    if let first = below.first.map(PlainText.of), title.isEmpty, first.hasPrefix("表"),
      Self.withoutLabel(first) != first
    {
      title = Self.core(Self.withoutLabel(first))
      label = String(first.dropLast(Self.withoutLabel(first).count)).filter { $0 != "：" }
    }
  }

  private mutating func readTitle(_ words: String) {
    let own = SaidBinding(title: words)
    if said.owner.isEmpty { said.owner = own.owner }
    said.year = own.year ?? said.year
    said.isFinal = own.isFinal
  }

  /// Without year and brackets at the end that say the year or go on.
  private static func core(_ title: String) -> String {
    var title = title
    if let open = title.firstRange(of: "（2"), title.hasSuffix("年度）") || title.hasSuffix("年）") {
      title = String(title[..<open.lowerBound])
    }
    for tail in ["（续）", "续表", "（续表）"] where title.hasSuffix(tail) { title.removeLast(tail.count) }
    return title
  }

  /// `金额单位：万元`, `（单位：元）`; nil where the line names none.
  static func unit(of plain: String) -> AmountUnit? {
    guard let colon = plain.firstRange(of: "单位：") else { return nil }
    var rest = plain[colon.upperBound...]
    // The first may name who made it.
    while let next = rest.firstRange(of: "单位：") { rest = rest[next.upperBound...] }
    if rest.hasPrefix("万元") || rest.hasPrefix("人民币万元") { return .tenThousandYuan }
    return rest.hasPrefix("元") || rest.hasPrefix("人民币元") ? .yuan : nil
  }

  /// `预算数（万元）`
  static func unit(inHeaders grid: PrintedGrid, _ rows: Range<Int>) -> AmountUnit? {
    for row in rows {
      for text in grid.rows[row] {
        let plain = PlainText.of(text)
        if plain.hasSuffix("（万元）") { return .tenThousandYuan }
        if plain.hasSuffix("（元）") { return .yuan }
      }
    }
    return nil
  }

  static func withoutUnit(_ header: String) -> String {
    for unit in ["（万元）", "（元）"] where header.hasSuffix(unit) {
      return String(header.dropLast(unit.count))
    }
    return header
  }

  /// `表1`, `公开01表`, `附表3-2`: the number of a table and no more.
  static func isLabel(_ plain: String) -> Bool {
    guard plain.count <= 10, plain.containsBytes(of: "表"), plain.contains(where: \.isNumber) else {
      return false
    }
    return plain.allSatisfy { $0.isNumber || "表附公开预决算部门-－—.（）：".contains($0) }
  }

  /// `表3-1：一般公共预算基本支出表` → the words.
  static func withoutLabel(_ plain: String) -> String {
    guard let start = ["公开表", "附表", "表"].first(where: plain.hasPrefix) else { return plain }
    let rest = plain.dropFirst(start.count)
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "-") || $0 == "－" || $0 == "—" }
    guard digits.contains(where: \.isNumber) else { return plain }
    return String(rest.dropFirst(digits.count).drop { "：:、.".contains($0) })
  }
}
