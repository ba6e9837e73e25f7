import GoujiModel
import SourceReading

/// What 取, 条件 and 第 of a column and of the groups above it ask for.
struct ColumnPick {
  var source: Located<String>?
  var conditions: [Condition] = []
  var ordinal: Located<Int>?
}

/// Columns with words of their own (文), each of one record of the row (取, 第).
extension TemplateDecoder {
  /// 取 and 第 hold for all columns below. From 取 on, 条件 is about the records taken.
  func readPick(_ fields: inout TemplateFields, _ context: inout ColumnContext) {
    if let source = fields.text("取") {
      if shapes[source.value] == nil { reportLedger(source) }
      context.pick.source = source
    }
    if let place = fields.text("第")?.place, let ordinal = fields.whole("第", 1...99) {
      context.pick.ordinal = Located(ordinal, at: place)
    }
    let condition = fields.text("条件")
    if let source = context.pick.source {
      context.pick.conditions += conditions(condition, of: source.value)
    } else {
      context.conditions += conditions(condition, of: context.ledger)
    }
  }

  /// Nil where the column has no words of its own.
  func words(
    _ settings: ColumnSettings, _ context: ColumnContext, _ entry: YAMLEntry
  ) -> ColumnContent? {
    let pick = context.pick
    guard let text = settings.words else {
      if let source = pick.source {
        collector.add(
          Finding(
            .malformedTemplate, at: entry.key.place,
            "“\(entry.key.value)”取“\(source.value)”的一条，却没有写“文”：印这一条的什么",
            cure: "写成 文: \"{\(source.value).列名}\"；数字列不能写在“取”下面"))
      }
      return nil
    }
    if let figure = settings.figure {
      collector.add(
        Finding(
          .malformedTemplate, at: figure.place, "“\(entry.key.value)”写了“文”，不能再写“数”", cure: "删去“数”"))
    }
    var scope = allAxes
    guard let source = pick.source else {
      if let ordinal = pick.ordinal {
        collector.add(
          Finding(.malformedTemplate, at: ordinal.place, "“第”要与“取”同写", cure: "加上“取: 台账”，或删去“第”"))
      }
      return .words(wording(text, scope.counting), pick: nil)
    }
    scope.records.insert(source.value)
    return .words(
      wording(text, scope),
      pick: RecordPick(
        ledger: source.value, conditions: pick.conditions, ordinal: pick.ordinal?.value ?? 1))
  }

  /// Words of a column may say what the rows of its table stand for, and nothing else.
  func checkWords(_ leaves: [Column], _ rows: [RowDefinition]) {
    let wordings = leaves.compactMap { column -> Wording? in
      if case .words(let words, _) = column.content { words } else { nil }
    }
    checkAxes(of: wordings, "文", rows)
  }
}
