import GoujiModel

/// What it says: a table for which the template has a sentence for want of amounts (空表) prints it when
/// no cell has an amount, and only then.
///
/// How it is recounted: the cells of the printed table are looked through for one that is not zero;
/// that those are right is asked by `FigureEqualsLines`.
///
/// Source: 财预〔2016〕143号: 没有数据的表也要公开, 并说明.
///
/// What escapes: nothing known.
enum EmptyTablesSaySo {
  static let rule = AuditRule("空表说明是空的，有数的表不这样说", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "模板没有给空表写说明")
    for line in read.collation.lines {
      guard case .pair(.table(let right), .table(let table), _, _) = line,
        let note = right.emptyNote
      else { continue }
      let says: Bool
      if right.emptyNoteColumn != nil {
        // That it stands in its column is asked by `CellTextsFit`.
        says =
          table.rows.last?.cells.contains { read.isPrinted(note, as: $0.content.words) } ?? false
      } else {
        says = table.notes.contains { read.isPrinted(note, as: $0) }
      }
      let isEmpty = !table.hasAmount
      if says == isEmpty {
        result.hold(in: table.id)
      } else {
        result.fail(
          .contradiction(
            .emptyTableUnsaid,
            isEmpty
              ? "\(table.id)没有一个数，缺说明“\(note.text)”" : "\(table.id)有数，却印了“\(note.text)”",
            label: isEmpty ? "空表缺说明" : "有数的表说没有数", template: note.place))
      }
    }
    return result
  }
}

extension ReportTable {
  /// A figure that is not zero.
  fileprivate var hasAmount: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .figure(let figure) = cell.content {
          figure.value.map { $0.sign != 0 } ?? false
        } else {
          false
        }
      }
    }
  }
}

extension CellContent {
  fileprivate var words: Words {
    switch self {
    case .text(let text, let origin): Words(text, origin: origin)
    case .words(let words): words
    case .empty, .figure: .none
    }
  }
}
