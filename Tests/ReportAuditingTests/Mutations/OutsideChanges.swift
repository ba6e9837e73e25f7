import GoujiModel
import TestSupport

/// Ways of changing one thing in a report, for `OutsideMutations`. A change that leaves what it was given
/// as it was counts as none, and another place is tried.
extension OutsideMutations {
  static func ofTable(
    _ name: String, _ change: @escaping @Sendable (inout ReportTable, inout Chance) -> Void
  ) -> Mutation {
    Mutation("表：" + name) { shipped, chance in
      var report = shipped.report
      for place in report.tablePlaces.shuffled(using: &chance) {
        guard case .table(let table) = report.parts[place.part].blocks[place.block] else {
          continue
        }
        var changed = table
        change(&changed, &chance)
        if changed.fingerprint == table.fingerprint { continue }
        report.parts[place.part].blocks[place.block] = .table(changed)
        return (table.id, report)
      }
      return nil
    }
  }

  static func ofFigure(
    _ name: String, _ change: @escaping @Sendable (inout CellFigure, AmountUnit) -> Void
  ) -> Mutation {
    ofTable("数" + name) { table, chance in
      for place in table.figureCells.shuffled(using: &chance) {
        guard let own = table.figure(at: place) else { continue }
        var figure = own
        change(&figure, table.unit)
        if figure.printed == own.printed, figure.value == own.value, figure.format == own.format {
          continue
        }
        table.rows[place.row].cells[place.column].content = .figure(figure)
        return
      }
    }
  }

  static func ofRow(
    _ name: String, _ change: @escaping @Sendable (inout [Cell], inout Chance) -> Bool
  ) -> Mutation {
    ofTable(name) { table, chance in
      for row in table.bodyRows.shuffled(using: &chance) {
        let printed = table.print(ofRow: row)
        var cells = table.rows[row].cells
        guard change(&cells, &chance), cells.map(\.printed) != printed else { continue }
        table.rows[row].cells = cells
        return
      }
    }
  }

  static func ofChart(
    _ name: String, _ change: @escaping @Sendable (inout ReportChart) -> Void
  ) -> Mutation {
    Mutation("图：" + name) { shipped, chance in
      var report = shipped.report
      for place in report.chartPlaces.shuffled(using: &chance) {
        guard case .chart(let chart) = report.parts[place.part].blocks[place.block] else {
          continue
        }
        var changed = chart
        change(&changed)
        if changed.fingerprint == chart.fingerprint { continue }
        report.parts[place.part].blocks[place.block] = .chart(changed)
        return ("图\(chart.number)", report)
      }
      return nil
    }
  }

  static func ofFigureInWords(
    _ name: String, _ change: @escaping @Sendable (inout PrintedFigure, inout Chance) -> Void
  ) -> Mutation {
    Mutation("文：" + name) { shipped, chance in
      var report = shipped.report
      for index in report.figures.indices.shuffled(using: &chance) {
        var figure = report.figures[index]
        change(&figure, &chance)
        if figure.printed == report.figures[index].printed,
          figure.name == report.figures[index].name
        {
          continue
        }
        report.figures[index] = figure
        return (figure.name, report)
      }
      return nil
    }
  }

  static func ofBlocks(
    _ name: String, _ change: @escaping @Sendable (inout [Block], inout Chance) -> Void
  ) -> Mutation {
    Mutation("文：" + name) { shipped, chance in
      var report = shipped.report
      for part in report.parts.indices.shuffled(using: &chance) {
        let blocks = report.parts[part].blocks
        change(&report.parts[part].blocks, &chance)
        if "\(report.parts[part].blocks)" != "\(blocks)" { return ("第\(part + 1)部分", report) }
      }
      return nil
    }
  }

  static func ofReport(
    _ name: String, floor: Int = 100, escapes: String = "",
    _ change: @escaping @Sendable (inout Report) -> Void
  ) -> Mutation {
    Mutation("全：" + name, floor: floor, escapes: escapes) { shipped, _ in
      var report = shipped.report
      change(&report)
      return "\(report)" == "\(shipped.report)" ? nil : ("", report)
    }
  }
}

extension ReportTable {
  /// All of it that a change may change.
  fileprivate var fingerprint: String {
    var text = "\(self)"
    forEachFigure { figure, row, column in
      text += "\(row),\(column) \(figure.printed) \(figure.result) \(figure.format)\n"
    }
    return text
  }
}

extension ReportChart {
  fileprivate var fingerprint: String {
    var text = "\(self)"
    forEachFigure { figure, _, _ in text += "\(figure.printed) \(figure.result)\n" }
    return text
  }
}
