import DisclosureReading
import GoujiModel

extension PrintedValue {
  /// As an amount: `592.75 万元`.
  func words(in unit: AmountUnit?) -> String {
    let unit = unit ?? .tenThousandYuan
    var (decimals, step) = (0, unit.fen)
    while decimals < unit.exactDecimals, step > max(smallestStep, 1), step.isMultiple(of: 10) {
      step /= 10
      decimals += 1
    }
    return DecimalText.of(scaled / max(step, 1), decimals: decimals) + " \(unit.rawValue)"
  }

  /// Of a sum the step is that of many.
  private var smallestStep: Int {
    var step = 1
    while step < 1_000_000_000, scaled.isMultiple(of: step * 10), step * 10 <= self.step {
      step *= 10
    }
    return step
  }

  /// As a percentage with that many decimals.
  static func percent(_ numerator: Int, _ denominator: Int, decimals: Int) -> String {
    guard let ratio = Ratio(numerator, over: denominator) else { return "—" }
    let scale = (0..<decimals).reduce(100) { scale, _ in scale * 10 }
    return ratio.rounded(scale: scale).map { DecimalText.of($0, decimals: decimals) + "%" } ?? "—"
  }

  /// Decimals of a percentage that is printed so.
  var percentDecimals: Int {
    var (decimals, step) = (0, Self.percent)
    while step > self.step, step > 1 {
      step /= 10
      decimals += 1
    }
    return decimals
  }
}

extension Statement {
  /// A difference with the sign that its verb gives it.
  var difference: PrintedValue {
    PrintedValue(scaled: direction * value.scaled, step: value.step)
  }
}

extension DisclosedParagraph {
  func words(of statement: Statement) -> String { words(statement.range) }

  /// The clause that the number ends.
  func clause(of statement: Statement) -> String {
    words(statement.lead.lowerBound..<statement.range.upperBound)
  }

  /// `“三、一般公共预算当年拨款情况说明”`
  var home: String {
    guard let heading = headings.last else { return "" }
    return "“\(heading.prefix(24))”下"
  }
}

/// What rules of the disclosure say.
enum Basis {
  static let content = "地方预决算公开操作规程（财预〔2016〕143号）：公开的内容要真实、完整、准确"
  static let tables = "预算法第十四条；部门预决算报表的勾稽关系：合计等于各项之和，同一个数在各表相同"
  static let subjects = "政府收支分类科目"
}
