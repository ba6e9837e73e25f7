import GoujiModel

/// What it says: the unit that words put behind a bare number is the unit in which it is printed: 万元
/// behind an amount in 万元, % behind a share; a number that has its unit gets no second one.
///
/// How it is recounted: read from the printed words, the recounted kind of the figure and the unit that
/// the slot or the template names.
///
/// Source: 财预〔2016〕143号, 真实、准确: 元 taken for 万元 is the mistake that publications have most.
///
/// What escapes: bare numbers with no unit behind them, as in a list; counts, which may be of anything.
enum UnitsBehindNumbers {
  static let rule = AuditRule("数后面的单位就是它的单位", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "文字里没有另写单位的数")
    read.forEachWords { place, right, inlines in
      var figure: PrintedFigure?
      for inline in inlines {
        if case .figure(let index) = inline {
          figure = read.report.figures.indices.contains(index) ? read.report.figures[index] : nil
          continue
        }
        let words = inline.text(read.report.figures)
        if words.isEmpty { continue }
        defer { figure = nil }
        guard let before = figure, before.hasUnit, let said = Self.unit(atStartOf: words) else {
          continue
        }
        let wanted = before.bareUnit(template.options.unit)
        if said == wanted {
          result.hold(in: "文字里的单位")
        } else {
          let own = wanted.map { "它的单位是“\($0)”" } ?? "它已经带着单位"
          result.fail(
            .contradiction(
              .unitBehindWrong, "\(place())的“\(before.printed)”后面写着“\(said)”，\(own)", label: own,
              template: right.place, cure: "改模板的这句话：单位照数印的写，或去掉“无单位”让数自己带"))
        }
      }
    }
    return result
  }

  private static let units = ["万元", "亿元", "千元", "元", "%", "％"]

  private static func unit(atStartOf words: String) -> String? {
    units.first { words.startsWithBytes(of: $0) }.map { $0 == "％" ? "%" : $0 }
  }
}

extension PrintedFigure {
  /// Amounts and shares; a count may be one of anything.
  fileprivate var hasUnit: Bool {
    switch value {
    case .amount, .share: true
    case .count, .quantity, nil: false
    }
  }

  /// The unit that its bare print leaves to the words; nil where it prints the unit, or has none.
  fileprivate func bareUnit(_ standard: AmountUnit) -> String? {
    switch value {
    case .amount:
      printed.endsWithBytes(of: "元") ? nil : (unit ?? standard).rawValue
    case .share: printed.endsWithBytes(of: "%") ? nil : "%"
    case .count, .quantity, nil: nil
    }
  }
}
