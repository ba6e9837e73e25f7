import GoujiModel

/// What it checks: the printed text of every figure, read back, is its exact value rounded: off by
/// at most half of the last printed digit. Where the template balances amounts (舍入: 配平) or closes
/// shares (占比舍入: 归百), by less than a whole one; an amount that no balancing could bring so near
/// is a warning. In a sentence the sign may be left to the words.
///
/// Why: what is published is the text. 元 printed as 万元, a lost digit or a plugged share are
/// seen by nobody who looks at values only.
///
/// Example: 7,282,500 元 of 100,000,000 元 printed as 7.76%; it is 7.28%.
///
/// Source: GB/T 8170-2008 (数值修约); 地方预决算公开操作规程 (财预〔2016〕143号).
enum PrintedEqualsExact {
  static let rule = AuditRule("印出的数是准确数的四舍五入", .figures, basis: "GB/T 8170-2008")

  static func result(
    _ report: Report, _ template: Template, _ places: ReportPlaces, lists: Bool = false
  ) -> AuditResult {
    let options = template.options
    var result = AuditResult(rule, lists: lists, absence: "报告没有数")
    func check(_ print: Print, at place: @autoclosure () -> Place?, _ words: () -> String) {
      func relation() -> AuditRelation {
        AuditRelation(.init(words(), print.text), .init("准确数", print.value.words(in: print.unit)))
      }
      if let code = print.fault(options) {
        result.fail(.printedDiffers(code, words(), print, at: place()), relation())
      } else {
        result.hold(1, relation())
      }
    }
    let tables = report.tables
    for number in tables.indices {
      let (unit, basis) = (tables[number].unit, tables[number].basis ?? options.rounding.basis)
      tables[number].forEachFigure { figure, row, column in
        guard let value = figure.value else { return }
        let print = Print(
          text: figure.printed, value: value, shown: figure.shown, unit: unit, basis: basis,
          decimals: figure.format.zeros == .kept ? 0 : figure.format.decimals, isSigned: true)
        check(print, at: places.place(of: tables[number])) {
          places.words(tables[number], row: row, column: column)
        }
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        guard let value = figure.value else { return }
        let print = Print(
          text: figure.printed, value: value, shown: figure.shown, unit: chart.unit,
          basis: options.rounding.basis,
          decimals: figure.format.zeros == .kept ? 0 : figure.format.decimals, isSigned: true)
        check(print, at: places.place(of: chart)) {
          places.words(chart, category: category, column: column)
        }
      }
    }
    for (index, figure) in report.figures.enumerated() {
      guard let value = figure.value else { continue }
      let print = Print(
        text: figure.printed, value: value, shown: figure.shown,
        unit: figure.unit ?? options.unit, basis: figure.basis ?? options.rounding.basis,
        decimals: 0, isSigned: false)
      check(print, at: places.place(ofFigure: index)) { places.words(figure: index) }
    }
    return result
  }

  /// A figure as it is printed.
  struct Print {
    var text: String
    var value: FigureValue
    var shown: FigureValue?
    var unit: AmountUnit
    /// What shares and differences are made of.
    var basis: ShareBasis
    /// Zeros that were dropped are digits still.
    var decimals: Int
    var isSigned: Bool

    /// Nil where print and value agree.
    func fault(_ options: TemplateOptions) -> FindingCode? {
      guard let shown else { return agrees(with: value) ? nil : .printedDiffersFromExact }
      switch value {
      case .amount where options.rounding.amounts == .balanced:
        let decimals = max(decimals, options.tableAmount.decimals)
        if agrees(with: value, atLeast: decimals, within: .oneDigit) { return nil }
        return agrees(with: shown) ? .beyondOneDigit : .printedDiffersFromExact
      case .share where basis == .printed, .amount where basis == .printed:
        // Made of printed amounts, which may be far from the same made of exact ones.
        return agrees(with: shown) ? nil : .printedDiffersFromExact
      case .share where options.rounding.shares == .closing:
        // A column may have decimals of its own; a sentence does not tell which zeros it dropped.
        let decimals = isSigned ? decimals : options.share.decimals
        let isNear = agrees(with: value, atLeast: decimals, within: .oneDigit)
        return isNear ? nil : .printedDiffersFromExact
      case .amount, .share, .count, .quantity: return .printedDiffersFromExact
      }
    }

    private func agrees(
      with value: FigureValue, atLeast decimals: Int? = nil,
      within tolerance: PrintTolerance = .halfDigit
    ) -> Bool {
      PrintedEqualsExact.agrees(
        text, value, unit, atLeast: decimals ?? self.decimals, signed: isSigned, within: tolerance)
    }
  }

  /// `decimals` stand for zeros that were dropped from the print.
  static func agrees(
    _ printed: String, _ value: FigureValue, _ unit: AmountUnit, atLeast decimals: Int,
    signed: Bool, within tolerance: PrintTolerance = .halfDigit
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
      // What does not fit 64 bits is brought to billionths, far below the last digit.
      let scale = 1_000_000_000
      let parts = ratio.parts ?? (ratio.rounded(scale: scale) ?? .max, scale)
      (magnitude, divisor) = (parts.numerator.magnitude, parts.denominator.magnitude)
      number.decimals += 2
      exactDecimals = .max
    case (.quantity(let quantity), .none):
      (magnitude, divisor) = (quantity.scaled.magnitude, UInt(Quantity.one))
      exactDecimals = Quantity.decimals
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
      number.digits, decimals: number.decimals, from: magnitude, over: divisor, within: tolerance)
  }
}

extension Finding {
  fileprivate static func printedDiffers(
    _ code: FindingCode, _ cell: String, _ print: PrintedEqualsExact.Print, at place: Place?
  ) -> Finding {
    let exact = print.value.words(in: print.unit)
    let text = print.text.isEmpty ? "空白" : "“\(print.text)”"
    if code == .beyondOneDigit {
      return Finding(
        code, at: place, "\(cell)配平后印成\(text)，准确数是 \(exact)，差到了末位的一个单位以上",
        label: "离准确数一个末位以上；为什么，见 G408 或 G409", basis: "GB/T 8170-2008",
        cure: "把相关支出行的金额取到\(print.unit == .yuan ? "元" : "百元")再试，或在表注里说明尾差")
    }
    return Finding(
      code, at: place, "\(cell)印成\(text)，准确数是 \(exact)",
      label: "印出的数不是准确数的四舍五入", basis: "GB/T 8170-2008",
      cure: "检查模板选项里的金额单位、小数位数和零的写法；模板无误的，这是勾稽自己印错了，请报给维护人")
  }
}
