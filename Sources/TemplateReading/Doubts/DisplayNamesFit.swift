import GoujiModel
import SourceReading

/// What it checks: what a template calls a value (称谓) does not have more letters of another's of
/// the same column than of its own.
///
/// Why: 国有资本经营收入 printed for 一般公共预算 is wrong in each row and each sentence alike.
///
/// Example: `称谓: {一般公共预算: 国有资本经营收入}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: a name that shares as many letters with its own value, or few with the other.
enum DisplayNamesFit {
  /// Letters that names of one kind have in common: 事业, 经营.
  private static let leastShared = 3

  /// `root` says where each stands.
  static func findings(_ template: Template, _ root: YAMLNode) -> [Finding] {
    template.displayNames.sorted { $0.key < $1.key }.compactMap { value, name in
      let own = common(value, name)
      let other = others(of: value, template).sorted().first {
        common($0, name) > max(own, leastShared)
      }
      guard let other else { return nil }
      return Finding(
        .conditionUnfit, at: root["称谓"]?[value]?.place,
        "“称谓”把“\(value)”叫作“\(name)”，像是“\(other)”的名称", basis: "财预〔2016〕143号",
        cure: "核对是不是写错了行；就是这样叫的，名称里带上“\(value)”")
    }
  }

  /// Those that columns with this one may say.
  private static func others(of value: String, _ template: Template) -> Set<String> {
    var others: Set<String> = []
    for column in template.ledgers.flatMap(\.columns) {
      guard case .choice(let list) = column.kind, list.choices.contains(value) else { continue }
      others.formUnion(list.choices)
    }
    return others.subtracting([value])
  }

  /// Of the longest piece that both have.
  private static func common(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var before = Array(repeating: 0, count: b.count + 1)
    var longest = 0
    for mark in a {
      var lengths = Array(repeating: 0, count: b.count + 1)
      for (index, other) in b.enumerated() where mark == other {
        lengths[index + 1] = before[index] + 1
        longest = max(longest, lengths[index + 1])
      }
      before = lengths
    }
    return longest
  }
}
