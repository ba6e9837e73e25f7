import GoujiModel

/// What it checks: the printed text of every figure, read back, is its exact value rounded: off by
/// at most half of the last printed digit. In a sentence the sign may be left to the words.
///
/// Why: what is published is the text. 元 printed as 万元, a lost digit or a plugged share are
/// seen by nobody who looks at values only.
///
/// Example: 7,282,500 元 of 100,000,000 元 printed as 7.76%; it is 7.28%.
///
/// Source: GB/T 8170-2008 (数值修约); 地方预决算公开操作规程 (财预〔2016〕143号).
enum PrintedEqualsExact {
  static func findings(_ report: Report, _ template: Template, _ places: ReportPlaces) -> [Finding]
  {
    var findings: [Finding] = []
    for table in report.tables {
      table.forEachFigure { figure, row, column in
        let decimals = figure.format.zeros == .kept ? 0 : figure.format.decimals
        if agrees(figure.printed, figure.value, table.unit, atLeast: decimals, signed: true) {
          return
        }
        findings.append(
          .printedDiffers(
            places.words(table, row: row, column: column), figure.printed, figure.value,
            table.unit, at: places.place(of: table)))
      }
    }
    let unit = template.options.unit
    for (index, figure) in report.figures.enumerated()
    where !agrees(figure.printed, figure.value, unit, atLeast: 0, signed: false) {
      findings.append(
        .printedDiffers(
          places.words(figure: index), figure.printed, figure.value, unit,
          at: places.place(ofFigure: index)))
    }
    return findings
  }

  /// `decimals` stand for zeros that were dropped from the print.
  static func agrees(
    _ printed: String, _ value: FigureValue, _ unit: AmountUnit, atLeast decimals: Int,
    signed: Bool
  ) -> Bool {
    guard var number = PrintedNumber(printed) else { return false }
    if number.isBlank { return value.sign == 0 }
    if number.digits != 0, number.isNegative != (value.sign < 0), signed || number.isNegative {
      return false
    }
    let (magnitude, divisor, exactDecimals): (UInt, UInt, Int)
    switch (value, number.suffix) {
    case (.amount(let money), .none), (.amount(let money), .unit):
      var printedUnit = unit
      if case .unit(let given) = number.suffix { printedUnit = given }
      (magnitude, divisor) = (money.fen.magnitude, printedUnit.fen.magnitude)
      exactDecimals = printedUnit.exactDecimals
    case (.share(let ratio), .none), (.share(let ratio), .percent):
      (magnitude, divisor) = (ratio.numerator.magnitude, ratio.denominator.magnitude)
      number.decimals += 2
      exactDecimals = .max
    case (.count(let count), .none): return number.decimals == 0 && number.digits == count.magnitude
    default: return false
    }
    let wanted = min(decimals + (exactDecimals == .max ? 2 : 0), exactDecimals)
    while number.decimals < wanted {
      let (digits, overflow) = number.digits.multipliedReportingOverflow(by: 10)
      if overflow { return false }
      number.digits = digits
      number.decimals += 1
    }
    return FigureValue.isRounded(
      number.digits, decimals: number.decimals, from: magnitude, over: divisor)
  }
}

extension Finding {
  fileprivate static func printedDiffers(
    _ cell: String, _ printed: String, _ value: FigureValue, _ unit: AmountUnit, at place: Place?
  ) -> Finding {
    let exact = value.words(in: unit)
    let shown = printed.isEmpty ? "空白" : "“\(printed)”"
    return Finding(
      .printedDiffersFromExact, at: place, "\(cell)印成\(shown)，准确数是 \(exact)",
      label: "印出的数不是准确数的四舍五入", basis: "GB/T 8170-2008",
      cure: "检查模板选项里的金额单位、小数位数和零的写法；模板无误的，这是勾稽自己印错了，请报给维护人")
  }
}
