import DisclosureReading
import GoujiModel

/// A number of vehicles or units with the numbers of their kinds behind 其中.
struct CountList {
  var whole: Statement
  /// Those that stand side by side: not what divides one of them, in brackets.
  var parts: [Statement]
  /// After so many of them what follows is divided off otherwise.
  private var breaks: Set<Int> = []
  /// They end where the sentence ends, or before another clause.
  var isPlain: Bool

  static func all(in paragraph: DisclosedParagraph) -> [CountList] {
    let counts = paragraph.statements.filter(\.isCount)
    return counts.indices.compactMap { CountList(counts, $0, paragraph) }
  }

  private init?(_ counts: [Statement], _ index: Int, _ paragraph: DisclosedParagraph) {
    whole = counts[index]
    parts = []
    isPlain = true
    var end = whole.range.upperBound
    /// Brackets that are open, counted from the first part.
    var depth = 0
    for part in counts[(index + 1)...].prefix(Self.most) where part.sentence == whole.sentence {
      let between = paragraph.words(end..<part.range.lowerBound)
      end = part.range.upperBound
      if parts.isEmpty {
        // `（其中公益一类2个…）` is a list within the brackets.
        guard between.containsBytes(of: "其中"), part.unit == whole.unit,
          !between.containsBytes(of: "；")
        else {
          return nil
        }
        parts.append(part)
        continue
      }
      depth += between.count { $0 == "（" } - between.count { $0 == "）" }
      if depth < 0 { break }
      if depth > 0 { continue }
      // 主要领导干部用车 is a kind.
      let clause = (between.split { "、，；）".contains($0) }.last.map(String.init) ?? between)
        .replacing("主要领导", with: "领导")
      if part.unit != whole.unit || Self.ends.contains(where: clause.containsBytes) {
        isPlain = between.contains { "；，".contains($0) }
        break
      }
      if between.contains(where: { "，；".contains($0) }) { breaks.insert(parts.count) }
      parts.append(part)
    }
    if parts.isEmpty { return nil }
  }

  /// No list has more kinds.
  private static let most = 40

  /// They begin another list, or say of the same things something else.
  private static let ends = [
    "共", "合计", "较", "比", "年末", "年初", "年底", "主要", "另", "报废", "新增", "增加", "减少", "含", "其中", "保有量",
    "按", "单价", "编制", "购置",
  ]

  /// Some of them from the first on make the whole: what follows is told of something else.
  var holds: Bool {
    var sum = 0
    return parts.enumerated().contains { index, part in
      sum += part.value.scaled
      return sum == whole.value.scaled
        && (index == parts.count - 1 || breaks.contains(index + 1) || breaks.isEmpty && !isPlain)
    }
  }

  var sum: Int { parts.reduce(0) { $0 + $1.value.scaled } }

  /// Each is a kind beside the others, so that nothing is counted twice.
  var areKinds: Bool {
    parts.allSatisfy { part in
      Self.overlapping.allSatisfy { !part.name.contains($0) }
        && (whole.unit == "辆" ? part.name.hasSuffix("车") : isUnit(part.name))
    }
  }

  private static let overlapping = ["新能源", "进口", "国产", "租", "划入", "涉密", "轿车", "越野"]

  private func isUnit(_ name: String) -> Bool {
    ["行政", "参", "事业", "企业", "机关", "本级", "团体"].contains(where: name.containsBytes)
  }
}

extension Statement {
  /// Of vehicles, units, people: whatever the words make of it.
  fileprivate var isCount: Bool { unit != "%" && !unit.hasSuffix("元") }
}
