import GoujiModel
import ReportVerifying

/// Differences as people read them.
enum DifferenceWords {
  /// `+0.1 万元`, `-3`, `+0.13 个百分点`
  static func signed(_ value: FigureValue, in unit: AmountUnit) -> String {
    let sign = value.sign > 0 ? "+" : ""
    switch value {
    case .amount(let money): return "\(sign)\(money.exactText(in: unit)) \(unit.rawValue)"
    case .count(let count): return "\(sign)\(count)"
    case .quantity(let number): return sign + number.text
    case .share(let ratio):
      guard let points = ratio.rounded(scale: 10_000) else { return sign + ratio.text }
      if points == 0, value.sign != 0 { return "\(value.sign > 0 ? "增" : "减")不到 0.01 个百分点" }
      return "\(sign)\(DecimalText.of(points, decimals: 2, zeros: .dropped)) 个百分点"
    }
  }

  /// `764.33 → 764.43（+0.1 万元）`
  static func change(
    _ old: String?, _ new: String?, _ difference: FigureValue?, in unit: AmountUnit
  ) -> String {
    if let old, let new, max(old.count, new.count) > longest, !old.isEmpty, !new.isEmpty {
      let core = DifferingCore(old, new)
      return "\(shown(core.expected)) → \(shown(core.found))"
    }
    let by = difference.flatMap { $0.sign == 0 ? nil : "（\(signed($0, in: unit))）" } ?? ""
    return "\(shown(old)) → \(shown(new))\(by)"
  }

  /// Characters beyond which a text is shown where it differs.
  private static let longest = 60

  private static func shown(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "（无）" }
    return short(text, longest + 20).split(separator: "\n").joined(separator: " ")
  }

  /// At most so many characters.
  static func short(_ text: String, _ count: Int) -> String {
    text.count <= count ? text : text.prefix(count) + "…"
  }

  static func name(_ revision: Revision?) -> String {
    switch revision {
    case nil: "改"
    case .inserted: "增"
    case .deleted: "减"
    }
  }
}
