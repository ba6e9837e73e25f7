/// The lists of a document, and how far each has counted: `word/numbering.xml` (ECMA-376, part 1,
/// section 17.9).
final class ListNumbers {
  fileprivate struct Level {
    var start = 0
    var format = "decimal"
    var text = ""
    var isLegal = false
    var isHidden = false
    var style = ""
  }

  private struct Instance {
    var abstract = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  /// Lists that another style defines: what they print is not followed up.
  private var linked: Set<String> = []
  private var instances: [String: Instance] = [:]
  /// By the abstract list.
  private var counts: [String: [Int?]] = [:]
  private var begun: Set<String> = []
  private let isThere: Bool

  static let depth = 9

  init() { isThere = false }

  init(_ part: PartBytes, name: String) throws(WorkbookError) {
    isThere = true
    let reader = try XMLPullReader(part, name: name)
    var (abstract, number, level): (String?, String?, Int) = (nil, nil, 0)
    func change(_ change: (inout Level) -> Void) {
      if let number {
        change(&instances[number, default: Instance()].levels[level, default: Level()])
      } else if let abstract {
        change(&abstracts[abstract, default: [:]][level, default: Level()])
      }
    }
    while try reader.next() {
      guard reader.node == .start else { continue }
      let value = reader.ownAttribute("val")
      switch reader.localName {
      case "abstractNum":
        (abstract, number) = (reader.ownAttribute("abstractNumId") ?? "", nil)
        abstracts[abstract ?? ""] = [:]
      case "num":
        number = reader.ownAttribute("numId") ?? ""
        instances[number ?? ""] = Instance()
      case "abstractNumId": if let number { instances[number]?.abstract = value ?? "" }
      case "numStyleLink": if let abstract { linked.insert(abstract) }
      case "lvlOverride", "lvl":
        level = reader.ownAttribute("ilvl").flatMap(Int.init) ?? 0
        guard (0..<Self.depth).contains(level) else { throw reader.fault }
        if reader.localName == "lvl" { change { $0 = Level() } }
      case "startOverride":
        if let number { instances[number]?.starts[level] = Self.start(value) }
      case "start": change { $0.start = Self.start(value) }
      case "numFmt": change { $0.format = value ?? "decimal" }
      case "lvlText": change { $0.text = value ?? "" }
      case "isLgl": change { $0.isLegal = reader.isOn() }
      case "vanish": change { $0.isHidden = reader.isOn() }
      case "pStyle": change { $0.style = value ?? "" }
      case "lvlPicBulletId": change { $0.format = "picture" }
      default: break
      }
    }
  }

  private static func start(_ value: String?) -> Int {
    max(0, min(value.flatMap(Int.init) ?? 0, 1_000_000))
  }

  /// What is printed in front of the next paragraph of a list; nil where that cannot be told.
  func label(of list: String, level: Int?, style: String) -> String? {
    if !isThere { return nil }
    // A list that there is not numbers nothing.
    guard let instance = instances[list], let levels = abstracts[instance.abstract] else {
      return ""
    }
    if linked.contains(instance.abstract) { return nil }
    func at(_ index: Int) -> Level? { instance.levels[index] ?? levels[index] }
    let own = (0..<Self.depth).first { !style.isEmpty && at($0)?.style == style }
    let index = min(max(level ?? own ?? 0, 0), Self.depth - 1)
    guard let current = at(index) else { return "" }
    count(instance, list, index) { at($0)?.start ?? 0 }
    if current.isHidden { return "" }
    let counts = counts[instance.abstract] ?? []
    return current.label(of: counts) { current.isLegal ? "decimal" : at($0)?.format ?? "decimal" }
  }

  private func count(_ instance: Instance, _ list: String, _ index: Int, _ start: (Int) -> Int) {
    var counts = counts[instance.abstract] ?? Array(repeating: nil, count: Self.depth)
    let key = "\(list) \(index)"
    if let override = instance.starts[index], begun.insert(key).inserted {
      counts[index] = override
    } else {
      counts[index] = counts[index].map { min($0, 1_000_000) + 1 } ?? start(index)
    }
    for deeper in (index + 1)..<max(Self.depth, index + 1) { counts[deeper] = nil }
    for above in 0..<index where counts[above] == nil { counts[above] = start(above) }
    self.counts[instance.abstract] = counts
  }
}

extension ListNumbers.Level {
  /// `第%1章` with its numbers; nil where one is of a kind that is not known.
  fileprivate func label(of counts: [Int?], format: (Int) -> String) -> String? {
    if self.format == "none" && !text.contains("%") { return text }
    if self.format == "picture" { return nil }
    var label = ""
    var rest = text[...]
    while let mark = rest.popFirst() {
      guard mark == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        label.append(mark)
        continue
      }
      rest.removeFirst()
      let count = digit <= counts.count ? counts[digit - 1] ?? 0 : 0
      guard let number = ListNumeral.text(count, format(digit - 1)) else { return nil }
      label += number
    }
    return label
  }
}
