import GoujiModel

/// What it says: number, title, lines, notes and caption of every table, and title, number, caption and
/// note of every chart, are the template's; the unit line names the unit in which the table prints.
///
/// How it is recounted: the wording is read once more for the value that the table stands for; tables
/// and charts are numbered anew in their order.
///
/// Source: 财预〔2016〕143号; 会计基础工作规范 (财政部令第98号): 报表注明名称、单位、计量单位.
///
/// What escapes: a note that says that the table is empty, which is `EmptyTablesSaySo`'s.
enum TitlesAsWorded {
  static let rule = AuditRule("表和图的编号、题名、单位、注照模板", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有表和图")
    for line in read.collation.lines {
      switch line {
      case .pair(.table(let right), .table(let printed), _, _):
        check(right, printed, read, &result)
      case .pair(.chart(let right), .chart(let printed), _, _):
        let name = "图\(printed.number)"
        if right.number == printed.number, right.id.sameBytes(as: printed.id) {
          result.hold(in: name)
        } else {
          result.fail(
            .contradiction(
              .titleDiffers, "\(name)（\(printed.title.text)）照模板是图\(right.number)", label: "图的编号不对",
              template: right.title.place))
        }
        compare("\(name)题名", right.title, printed.title, read, &result)
        compare("\(name)图题", right.caption, printed.caption, read, &result)
        compare("\(name)注", right.note, printed.note, read, &result)
      default: continue
      }
    }
    return result
  }

  private static func check(
    _ right: ExpectedTable, _ printed: ReportTable, _ read: ReadReport, _ result: inout AuditResult
  ) {
    let name = printed.id
    compare("\(name)表号", right.label, printed.label, read, &result)
    compare("\(name)题名", right.title, printed.title, read, &result)
    compare("\(name)副题", right.subtitle, printed.subtitle, read, &result)
    compare("\(name)左行", right.leftLine, printed.leftLine, read, &result)
    compare("\(name)右行", right.rightLine, printed.rightLine, read, &result)
    compare("\(name)表下题", right.caption, printed.caption ?? .none, read, &result)
    if right.unit != printed.unit {
      result.fail(
        .contradiction(
          .titleDiffers,
          "\(name)的金额按\(printed.unit.rawValue)印，照模板是\(right.unit.rawValue)", label: "金额单位不对",
          template: right.title.place))
    }
    if right.level != printed.contentsLevel || right.orientation != printed.orientation {
      result.fail(
        .contradiction(
          .titleDiffers, "\(name)在目录里的级别或纸的方向与模板不符", label: "与模板不符",
          template: right.title.place))
    }
    notes(right, printed, read, &result)
  }

  private static func notes(
    _ right: ExpectedTable, _ printed: ReportTable, _ read: ReadReport, _ result: inout AuditResult
  ) {
    var own = printed.notes
    // Whether it belongs there is another rule's.
    if right.emptyNoteColumn == nil, let last = own.last, let empty = right.emptyNote,
      read.isPrinted(empty, as: last)
    {
      own.removeLast()
    }
    for (index, note) in right.notes.enumerated() {
      compare(
        "\(printed.id)注\(index + 1)", note, index < own.count ? own[index] : .none, read, &result)
    }
    for note in own.dropFirst(right.notes.count) {
      compare("\(printed.id)注", nil, note, read, &result)
    }
  }

  private static func compare(
    _ place: String, _ right: ExpectedWords?, _ printed: Words, _ read: ReadReport,
    _ result: inout AuditResult
  ) {
    let relation = {
      AuditRelation(.init(place, printed.text), .init("模板和草案", right?.text ?? ""))
    }
    if read.isPrinted(right, as: printed) {
      result.hold(right == nil ? 0 : 1, right == nil ? nil : relation())
    } else {
      result.fail(
        .wordsDiffer(
          .titleDiffers, place, printed: printed.text, right: right ?? ExpectedWords()), relation())
    }
  }
}
