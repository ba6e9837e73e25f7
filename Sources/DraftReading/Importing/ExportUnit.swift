import GoujiModel
import SourceReading

/// In what an export counts money. A draft knows 元 and 万元; programs export in more.
package struct ExportUnit: Hashable, Sendable {
  /// `千元`
  package let name: String
  /// The power of ten by which it exceeds 元.
  private let power: Int

  private init(_ name: String, _ power: Int) {
    self.name = name
    self.power = power
  }

  package static let yuan = ExportUnit("元", 0)

  /// Longer names first: 万元 ends with 元.
  static let all = [
    ExportUnit("百万元", 6), ExportUnit("千万元", 7), ExportUnit("十万元", 5), ExportUnit("亿元", 8),
    ExportUnit("万元", 4), ExportUnit("千元", 3), ExportUnit("百元", 2), yuan,
  ]

  /// Nil of any other name.
  package init?(_ name: String) {
    guard let unit = Self.all.first(where: { $0.name == name }) else { return nil }
    self = unit
  }

  /// How many decimals reach down to 分.
  private var exactDecimals: Int { 2 + power }

  /// 分 of the last digit where it is given with two decimals; nil where those are exact enough.
  var roundedStep: Int? { power < 3 ? nil : (0..<power).reduce(1) { step, _ in step * 10 } }

  /// Of `12.5`, and of `12.5千元`, whose own unit counts; `(12.5)` is negative, as accountants write.
  func money(_ text: String) -> Result<Money, AmountParser.Failure> {
    var text = Blanks.trimming(text.filter { !"¥￥".contains($0) })
    let key = text.headerKey
    if key.hasPrefix("("), key.hasSuffix(")") {
      return money(String(key.dropFirst().dropLast())).flatMap { money in
        money < .zero ? .failure(.notANumber) : .success(-money)
      }
    }
    var unit = self
    if let own = Self.all.first(where: { key.hasSuffix($0.name) }) {
      text = String(key.dropLast(own.name.count))
      unit = own
    }
    return AmountParser.amount(text, exactDecimals: unit.exactDecimals)
  }

  /// `12.5`, exactly.
  package func text(_ money: Money) -> String {
    DecimalText.of(money.fen, decimals: exactDecimals, zeros: .dropped)
  }
}
