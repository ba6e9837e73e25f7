import GoujiModel

/// What it checks: where the template balances amounts (舍入: 配平), every total as it is printed
/// equals the sum of its parts as they are printed, and so do both sides of every relation between
/// tables (勾稽). The texts are read back; no exact value is looked at. What is printed in another
/// unit or with other decimals than the tables' is rounded by itself and left out.
///
/// Why: it is what 配平 promises, and what a reader with a calculator tries first.
///
/// Example: 支出总表 prints 3.34 under parts of 1.11, 1.11 and 1.11.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号), 真实、准确; the template's 舍入.
enum PrintedTotalsAdd {
  static let rule = AuditRule("配平后印出的合计等于印出的各部分之和", .tables, basis: "财预〔2016〕143号")

  static func result(
    _ report: Report, _ template: Template, _ places: ReportPlaces
  ) -> AuditResult {
    var result = AuditResult(rule, absence: "模板没有写“舍入: 配平”")
    if template.options.rounding.amounts == .balanced {
      totals(report, template, places, &result)
      tieOuts(report, template, &result)
    }
    return result
  }

  private static func totals(
    _ report: Report, _ template: Template, _ places: ReportPlaces, _ result: inout AuditResult
  ) {
    for table in report.tables {
      table.forEachTotal { total in
        let cells = [total.figure] + total.parts
        guard cells.allSatisfy({ template.options.balances($0, in: table) }) else { return }
        guard let (_, parts) = total.difference else { return result.hold() }
        result.fail(
          .printedTotalDiffers(
            places.words(table, row: total.row, column: total.column), total.figure.printed, parts,
            at: places.place(of: table)))
      }
    }
  }

  private static func tieOuts(
    _ report: Report, _ template: Template, _ result: inout AuditResult
  ) {
    let finder = CellFinder(report: report, template: template)
    let tables = report.tables
    for tieOut in template.tieOuts.filter(\.isOfPrint) {
      var areBalanced = true
      let sides = [tieOut.left, tieOut.right].map { terms in
        ReadBackSum(
          terms.compactMap { term -> (text: String, isTakenAway: Bool)? in
            switch term.operand {
            case .cell(let address):
              // A row that is missing adds nothing; whether it may be is the matter of `TieOutHolds`.
              guard let cell = finder.find(address).first else { return nil }
              let table = tables[cell.table]
              guard let figure = table.figure(row: cell.row, column: cell.column) else {
                return nil
              }
              if !template.options.balances(figure, in: table) { areBalanced = false }
              return (figure.printed, term.isTakenAway)
            case .figure(_, let name):
              let printed = report.figures.first {
                $0.name == name && $0.origin.context.isWhole
                  && $0.isPrintedPlainly(template.options)
              }
              if printed == nil { areBalanced = false }
              return printed.map { ($0.printed, term.isTakenAway) }
            case .own: return nil
            }
          })
      }
      guard areBalanced, let left = sides[0], let right = sides[1] else { continue }
      result.check(left == right ? nil : .printedSidesDiffer(tieOut, left, right))
    }
  }
}

extension TieOut {
  /// An equality over the whole, which balancing keeps.
  fileprivate var isOfPrint: Bool {
    if case .whole = ground { relation == .equal && severity == .error } else { false }
  }
}

extension PrintedFigure {
  /// In the unit and with the decimals that the template's sentences have, with its sign: not cut to
  /// whole numbers, say.
  fileprivate func isPrintedPlainly(_ options: TemplateOptions) -> Bool {
    guard let value, case .amount = value else { return false }
    let text = NumberPrinter.text(shown ?? value, unit: options.unit, format: options.proseAmount)
    return printed == text || printed == text + options.unit.rawValue
  }
}

extension Finding {
  fileprivate static func printedTotalDiffers(
    _ cell: String, _ total: String, _ parts: ReadBackSum, at place: Place?
  ) -> Finding {
    Finding(
      .printedTotalDiffers, at: place,
      "\(cell)印出的合计是“\(total)”，印出的明细加起来是 \(parts.text)", label: "印出的合计与明细之和不符",
      basis: "财预〔2016〕143号；模板选项“舍入: 配平”", cure: "草案没有错；这是勾稽配平出错，请把草案和模板报给维护人")
  }

  fileprivate static func printedSidesDiffer(
    _ tieOut: TieOut, _ left: ReadBackSum, _ right: ReadBackSum
  ) -> Finding {
    Finding(
      .printedTotalDiffers, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”按印出的数不成立：左边 \(left.text)，右边 \(right.text)",
      label: "印出的数两边不等", basis: tieOut.basis, cure: "草案没有错；这是勾稽配平出错，请把草案和模板报给维护人")
  }
}
