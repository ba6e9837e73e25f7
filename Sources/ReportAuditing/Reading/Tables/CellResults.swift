import GoujiModel

extension AuditResult {
  /// Of a rule that looks at cells of some kinds: those that are another than they must be.
  static func ofCells(
    _ rule: AuditRule, _ read: ReadTables, _ kinds: [CellFault.Kind],
    code: FindingCode, label: String
  ) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告的表里没有这样的格")
    for table in read.tables {
      guard table.hasShape else {
        result.skip(ReadTable.noShape)
        continue
      }
      let faults = table.faults.filter { kinds.contains($0.kind) }
      let looked = kinds.reduce(0) { $0 + table.count(of: $1) }
      // A number is listed once, by the rule that looked at it last.
      let sound = table.sound.filter { kinds.contains($0.kind) }
      let id = table.printed.id
      result.hold(looked - faults.count - sound.count, in: id)
      for cell in sound {
        result.hold(
          1,
          AuditRelation(
            .init(
              read.places.words(table.printed, row: cell.row, column: cell.column),
              table.printed.printed(row: cell.row, column: cell.column)),
            .init("模板和草案", cell.expected)))
      }
      for fault in faults {
        let place = read.places.words(table.printed, row: fault.row, column: fault.column)
        let printed = table.printed.printed(row: fault.row, column: fault.column)
        result.fail(
          .cellDiffers(
            code, place, printed: printed, expected: fault.expected, label: label,
            template: table.place(ofLine: fault.line, column: fault.column)),
          AuditRelation(.init(place, printed), .init("模板和草案", fault.expected)))
      }
    }
    return result
  }
}

extension Finding {
  /// What is printed is not what template and draft demand.
  static func cellDiffers(
    _ code: FindingCode, _ place: String, printed: String, expected: String, label: String,
    template: Place?
  ) -> Finding {
    .contradiction(
      code, "\(place)印的是\(quoted(printed))，照模板和草案应是\(quoted(expected))", label: label,
      template: template)
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "空白" : "“\(text)”" }
}

extension ReportTable {
  /// What a cell prints.
  fileprivate func printed(row: Int, column: Int) -> String {
    figure(row: row, column: column)?.printed ?? text(row: row, column: column)
  }
}
