import GoujiModel

/// What it says: number, title, second line, the lines with department and unit, and the notes of
/// every table are those of the template; a table without any amount has its 空表 note, and only such
/// a table.
///
/// How it is recounted: the template's wording is filled in again from the draft; whether the table
/// is empty is counted from the lines of the draft.
///
/// Source: the template's 表号, 名称, 左行, 右行, 注; 财预〔2016〕143号, 空表 and its note.
///
/// What escapes it: a phrase in a title whose figure is balanced (配平), or made of printed amounts.
enum TableWordsFit {
  static let rule = AuditRule("表题、表号、金额单位和表注是模板的", .tables, basis: "财预〔2016〕143号")

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有表")
    for table in compared.tables { check(table, compared.report.figures, into: &result) }
    return result
  }

  private static func check(
    _ table: ComparedTable, _ figures: [PrintedFigure], into result: inout AuditResult
  ) {
    let (wanted, printed) = (table.expected, table.printed)
    var lines: [(name: String, wanted: ExpectedWords, printed: Words)] = [
      ("表号", wanted.label, printed.label), ("题名", wanted.title, printed.title),
      ("副题", wanted.subtitle, printed.subtitle), ("左行", wanted.leftLine, printed.leftLine),
      ("右行", wanted.rightLine, printed.rightLine),
      ("题注", wanted.caption ?? ExpectedWords(), printed.caption ?? .none),
    ]
    for index in 0..<max(wanted.notes.count, printed.notes.count) {
      let note = index < wanted.notes.count ? wanted.notes[index] : ExpectedWords()
      let own = index < printed.notes.count ? printed.notes[index] : .none
      lines.append(("第 \(index + 1) 条注", note, own))
    }
    for line in lines {
      let relation = AuditRelation(
        .init("\(printed.id)的\(line.name)", line.printed.text), .init("模板", line.wanted.shown))
      if line.wanted.fits(line.printed, figures) {
        result.hold(1, relation)
      } else {
        result.fail(
          .contradiction(
            .tableWordsDiffer, "\(printed.id)的\(line.name)", printed: line.printed.text,
            expected: line.wanted.shown, label: "\(line.name)不是模板的", at: wanted.definition.place),
          relation)
      }
    }
  }
}
