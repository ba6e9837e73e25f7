import GoujiModel
import SourceReading

/// Tables and their panels. Columns stand in `TemplateColumns.swift`, rows in `TemplateRows.swift`.
extension TemplateDecoder {
  /// What other sections may say of a table before it is decoded.
  struct TableName: Sendable {
    let id: String
    let isInline: Bool
    /// Its title stands below it, between paragraphs.
    let hasCaption: Bool
    /// Printed where a part prints 全部.
    var isAmongAll: Bool { !isInline && !hasCaption }

    /// Nil for an entry that is no table.
    init?(_ entry: YAMLEntry) {
      if entry.value.entries == nil { return nil }
      id = entry.key.value
      isInline = entry.value["随文"]?.text == "是"
      hasCaption = entry.value["题位"]?.text == "下"
    }
  }

  func tableEntries(_ node: YAMLNode?) -> [YAMLEntry] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "表", collector)
    return fields.all()
  }

  func table(_ id: Located<String>, _ node: YAMLNode) -> TableDefinition? {
    table(id, node, label: labelPrefix + id.value, like: commonTable)
  }

  /// `label` stands above the table where it does not say itself.
  func table(
    _ id: Located<String>, _ node: YAMLNode, label standardLabel: String,
    like common: CommonTable = CommonTable()
  ) -> TableDefinition? {
    var fields = TemplateFields(node, id.value, collector)
    if node.entries == nil { return nil }
    // Whether the table is printed for values that are counted is known when the parts are.
    let scope = Scope().counting
    _ = fields.text(LostRequirements.key)
    let subject = fields.subject()
    let isInline = fields.flag("随文")
    let name = fields.text("名称")
    if name == nil, !isInline {
      collector.add(Finding(.malformedTemplate, at: id.place, "表“\(id.value)”没有写“名称”"))
    }
    let title = wording(name, else: "", node, scope)
    let caption = caption(&fields)
    let subtitle = subtitle(&fields, isPrinted: caption == nil).map { wording($0, scope) }
    let common = isInline || caption != nil ? common.inText : common
    let label =
      (fields.text("表号") ?? common.label).map { self.label($0, isNumbered: caption != nil) }
      ?? Wording(
        pieces: isInline || standardLabel.isEmpty ? [] : [.text(standardLabel)], place: id.place)
    let listTitle = fields.text("目名").map { wording($0, Scope()) } ?? title
    let left = (fields.text("左行") ?? common.leftLine).map { wording($0, scope) }
    let right = (fields.text("右行") ?? common.rightLine).map { wording($0, scope) }
    let orientation =
      fields.choice("纸张", PageOrientation.self) ?? common.orientation ?? self.orientation
    let emptyNote = fields.text("空表注").map { wording($0, Scope()) }
    let emptyColumn = fields.text("空表注列")
    let notes = fields.words("注").map { wording($0, scope) }
    let roundingNotes = fields.words("舍入注").map { wording($0, scope) }
    let unit = fields.choice("金额单位", AmountUnit.self) ?? common.unit
    let basis = fields.choice("占比依据", ShareBasis.self) ?? common.basis
    let amountFormat = fields.node("表内金额").map { format($0, options.tableAmount) }
    let panels = decodePanels(&fields, of: id, amountFormat ?? options.tableAmount)
    let slicing = slicing(&fields, panels)
    fields.finish()
    if isInline { checkInline(node) }
    if let emptyColumn { checkEmptyNote(emptyColumn, hasNote: emptyNote != nil, panels) }
    var table = TableDefinition(
      id: id.value, label: label, title: title, listTitle: listTitle, leftLine: left,
      rightLine: right, orientation: orientation, panels: panels, emptyNote: emptyNote,
      emptyNoteColumn: emptyColumn?.value, notes: notes, roundingNotes: roundingNotes,
      isInline: isInline, place: id.place)
    table.subtitle = subtitle
    table.basis = basis
    table.subject = subject
    table.caption = caption
    table.unit = unit
    table.amountFormat = amountFormat
    table.slicing = slicing
    return table
  }

  /// 分幅 and 左列; the columns with 另幅 must come behind those that are repeated.
  private func slicing(_ fields: inout TemplateFields, _ panels: [Panel]) -> TableSlicing {
    let mode = fields.choice("分幅", TableSlicing.Mode.self)
    let leaves = panels.flatMap(\.leaves)
    let kept = fields.whole("左列", 0...max(leaves.count - 1, 0))
    let starts = leaves.indices.filter { leaves[$0].startsSlice }
    if mode == .never, let first = starts.first {
      collector.add(
        Finding(
          .malformedTemplate, at: leaves[first].place, "写了“另幅”，而这张表“分幅: 不分”", cure: "两处只留一处"))
    }
    let repeated = kept ?? leaves.prefix { !$0.isFigure }.count
    if let first = starts.first(where: { $0 <= repeated }) {
      collector.add(
        Finding(
          .malformedTemplate, at: leaves[first].place,
          "从这一栏起另印一幅，而每一幅都要印前 \(repeated) 栏",
          cure: "把“另幅”写在后面的栏上，或用“左列”写明每一幅都印左边几栏"))
    }
    if let kept,
      let first = leaves.indices.prefix(kept).first(where: { !leaves[$0].occasion.isAlways })
    {
      collector.add(
        Finding(
          .emptyOccasion, at: leaves[first].place, "每一幅都要印前 \(kept) 栏，而这一栏不一定印",
          cure: "把这一栏排到后面，或改小“左列”"))
    }
    return TableSlicing(mode: mode ?? .automatic, keptColumns: kept, continuation: continuation)
  }

  /// Of a table whose title stands below it there is one line.
  private func subtitle(_ fields: inout TemplateFields, isPrinted: Bool) -> Located<String>? {
    guard let subtitle = fields.text("副题") else { return nil }
    if isPrinted { return subtitle }
    collector.add(
      Finding(
        .malformedTemplate, at: subtitle.place, "“题位: 下”的表不印“副题”：题在表下的，只有一行",
        cure: "把副题的话接在题后面，写进“题式”，例如 \"{表号}：{题名}（\(subtitle.value)）\"；或删去“题位: 下”"))
    return nil
  }

  /// Nothing is printed above a table that stands in the text.
  private func checkInline(_ node: YAMLNode) {
    for key in ["表号", "名称", "副题", "目名", "左行", "右行"] {
      guard let said = node[key], !said.isOmitted else { continue }
      collector.add(
        Finding(
          .malformedTemplate, at: said.place, "随文的表不印“\(key)”", cure: "删去这一行，或删去“随文”"))
    }
  }

  private func checkEmptyNote(_ column: Located<String>, hasNote: Bool, _ panels: [Panel]) {
    if !hasNote {
      collector.add(
        Finding(.malformedTemplate, at: column.place, "写了“空表注列”而没有写“空表注”"))
    }
    let known = panels.flatMap(\.leaves).map(\.key)
    if known.contains(column.value) { return }
    collector.add(
      Finding(
        .malformedTemplate, at: column.place, "这张表没有“\(column.value)”这一列",
        cure: Suggestion.cure(for: column.value, among: known, orAll: "它的列有")))
  }

  /// One panel, or several side by side under 栏.
  private func decodePanels(
    _ fields: inout TemplateFields, of id: Located<String>, _ amountFormat: NumberFormat
  ) -> [Panel] {
    guard let sides = fields.node("栏") else {
      return [panel(&fields, Located("", at: id.place), of: id.value, amountFormat)]
    }
    var named = TemplateFields(sides, "栏", collector)
    let entries = named.all()
    if entries.isEmpty {
      collector.add(
        Finding(.malformedTemplate, at: sides.place, "表“\(id.value)”的“栏”里一栏也没有"))
    }
    return entries.map { entry in
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      let panel = panel(&inner, entry.key, of: id.value, amountFormat)
      inner.finish()
      return panel
    }
  }

  /// A table that says nothing of its columns may be another one, miswritten.
  private func otherTables(than id: String) -> String {
    let near = Suggestion.nearest(to: id, among: tableIDs.filter { !$0.sameBytes(as: id) })
    if near.isEmpty { return "" }
    return "；要改的是别的表，名称相近的有：\(near.joined(separator: "、"))"
  }

  private func panel(
    _ fields: inout TemplateFields, _ name: Located<String>, of id: String,
    _ amountFormat: NumberFormat
  ) -> Panel {
    let ledger = ledger(&fields, else: StandardLedger.spending)
    let header = fields.text("表头").map { wording($0, Scope()) }
    let conditions = conditions(fields.text("条件"), of: ledger)
    let standard = fields.text("数")
    let grid = fields.node("栅格")
    var columns: [ColumnNode] = []
    if let grid {
      columns = gridColumns(grid)
    } else if let node = fields.node("列") {
      columns = columnNodes(
        node,
        ColumnContext(
          ledger: ledger, figure: standard, conditions: [], amountFormat: amountFormat))
    } else {
      collector.add(
        Finding(
          .malformedTemplate, at: name.place, "没有写“列”：表有哪几列",
          cure: "加上“列:”，每列一行" + otherTables(than: id)))
    }
    let leaves = columns.leaves
    checkKeys(leaves)
    checkParts(leaves)
    checkOccasions(leaves)
    let rows = decodeRows(
      fields.node("行"),
      RowContext(ledger: ledger, leaves: leaves, isGrid: grid != nil, scope: Scope().counting))
    if rows.isEmpty {
      collector.add(
        Finding(
          .malformedTemplate, at: name.place, "没有写“行”：表有哪几行", cure: "加上“行:”，每行（或每种行）写一项"))
    }
    checkMerges(leaves, rows)
    checkWords(leaves, rows)
    var panel = Panel(name: name.value, conditions: conditions, columns: columns, rows: rows)
    panel.header = header
    return panel
  }

  /// Columns that a total names must be there, and of its kind.
  private func checkParts(_ leaves: [Column]) {
    // The optimiser of Swift 6.3 fails where the columns themselves are compared in the loop.
    let kinds = leaves.map { (key: $0.key, kind: $0.figureKind) }
    for total in leaves where !total.parts.isEmpty {
      let (own, kind) = (total.key, total.figureKind)
      let known = kinds.filter { $0.kind == kind && !$0.key.sameBytes(as: own) }.map(\.key)
      for part in total.parts where !known.contains(where: { $0.sameBytes(as: part) }) {
        let isThere = kinds.contains { $0.key.sameBytes(as: part) }
        collector.add(.wrongPart(part, of: total, isThere: isThere, among: known))
      }
    }
  }

  private func checkKeys(_ leaves: [Column]) {
    var seen = NameSet()
    for column in leaves where !seen.insert(column.key) {
      collector.add(
        Finding(
          .malformedTemplate, at: column.place, "有两列都叫“\(column.key)”",
          cure: "给其中一列写上不同的“键”，行的“标签”按键填写"))
    }
  }

  /// A key that no row can fill would join nothing, or everything.
  private func checkMerges(_ leaves: [Column], _ rows: [RowDefinition]) {
    checkAxes(of: leaves.compactMap(\.mergeKey), "并", rows)
  }

  func checkAxes(of wordings: [Wording], _ key: String, _ rows: [RowDefinition]) {
    let axes = rows.flatMap { $0.axes(in: shapes) }
    for slot in wordings.flatMap(\.slots) {
      guard case .axis(let column, _) = slot.target, !axes.contains(column) else { continue }
      collector.add(
        Finding(
          .unknownSlot, at: slot.place, "“\(key)”里写了“{\(slot.source)}”，而这张表没有按“\(column)”分行",
          cure: Suggestion.cure(for: column, among: axes, orAll: "它的行按这些分")))
    }
  }
}

extension RowDefinition {
  /// Columns whose values the rows of this definition, or those below it, stand for.
  fileprivate func axes(in shapes: NameTable<LedgerShape>) -> [String] {
    let own = axis.map { Scope().binding($0, in: shapes).axes.keys.sorted() } ?? []
    return own + children.flatMap { $0.axes(in: shapes) }
  }
}

extension Finding {
  fileprivate static func wrongPart(
    _ part: String, of total: Column, isThere: Bool, among known: [String]
  ) -> Finding {
    Finding(
      .malformedTemplate, at: total.place,
      isThere
        ? "“\(total.key)”的“和”里写了“\(part)”，它是这一列自己，或不是同一种数"
        : "“\(total.key)”的“和”里写了“\(part)”，这张表没有这一列",
      cure: Suggestion.cure(for: part, among: known, orAll: "可以加的有"))
  }
}
