import GoujiModel
import SourceReading

/// 勾稽: relations that must hold between sums of cells, figures and numbers of records or rows.
extension TemplateDecoder {
  /// `名称: 表1!收入总计.预算数 = 表1!支出总计.预算数 + …`, or a mapping with 关系 and what belongs to it.
  func decodeTieOuts(
    _ node: YAMLNode?, tables: [TableDefinition], parts: [SectionDefinition]
  ) -> [TieOut] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "勾稽", collector)
    let unprinted = UnprintedTables()
    let addressed = AddressedTables(tables, rowNamer, printed: parts.printedTables, unprinted)
    let tieOuts = fields.all().flatMap { entry in
      unprinted.relation = entry.key.value
      return self.tieOuts(entry, addressed)
    }
    collector.add(unprinted.findings)
    return tieOuts
  }

  /// What rows of tables can be called. A draft may name codes that the classification has not.
  private var rowNamer: RowNamer {
    RowNamer(
      ledgers: Array(shapes.values), phrases: phrases, displayNames: displayNames,
      subjectWords: subjectWords, classification: Classification(), isStrict: false)
  }

  /// One, or one for each companion; none, with a finding, where there is a fault.
  private func tieOuts(_ entry: YAMLEntry, _ tables: AddressedTables) -> [TieOut] {
    guard entry.value.entries != nil else {
      let text = entry.value.isOmitted ? nil : collector.text(of: entry.value, entry.key.value)
      if text == nil, !entry.value.isOmitted { return [] }
      return relations(text, of: entry, on: .whole, tables)
    }
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    let text = relationText(&fields)
    let ground = ground(&fields, tables)
    let severity = fields.choice("等级", Grade.self)?.severity ?? .error
    let basis = fields.text("依据")?.value ?? ""
    let message = fields.text("说")
    let cure = fields.text("建议")?.value ?? ""
    let missing = fields.choice("缺", WhenMissing.self)
    fields.finish()
    guard let ground else { return [] }
    return relations(text, of: entry, on: ground, tables).map { plain in
      var tieOut = plain
      tieOut.severity = severity
      tieOut.basis = basis
      tieOut.cure = cure
      tieOut.passesOverMissing = missing == .passedOver
      tieOut.message = message.map { self.message($0, of: tieOut) }
      return tieOut
    }
  }

  /// 等级
  private enum Grade: String, CaseIterable {
    case error = "错误"
    case warning = "警告"

    var severity: Severity { self == .error ? .error : .warning }
  }

  /// 缺: what happens where a figure has no value.
  private enum WhenMissing: String, CaseIterable {
    case told = "报"
    case passedOver = "不比"
  }

  /// 等式 is what 关系 was called while all were equalities.
  private func relationText(_ fields: inout TemplateFields) -> Located<String>? {
    let text = fields.text("关系")
    let older = fields.text("等式")
    if text != nil, let older {
      collector.add(
        Finding(
          .malformedTemplate, at: older.place, "“关系”和“等式”是一回事，只能写一个",
          cure: "删去一个；另一个写在基础模板里的，这里也用它那个词"))
    }
    return text ?? older
  }

  /// Nil, with a finding, where it is asked of something that does not exist.
  private func ground(_ fields: inout TemplateFields, _ tables: AddressedTables) -> TieOut.Ground? {
    let (records, rows) = (fields.text("每条"), fields.text("每行"))
    let filter = fields.text("条件")
    if let filter, records == nil {
      collector.add(
        Finding(.malformedTemplate, at: filter.place, "“条件”要与“每条”同写", cure: "加一行“每条: 台账名”，或删去条件"))
    }
    if let records, let rows {
      collector.add(
        Finding(
          .malformedTemplate, at: rows.place, "“每条”与“每行”只能写一个",
          cure: "查台账的记录写“每条: \(records.value)”，查印出的表写“每行: \(rows.value)”"))
      return nil
    }
    if let records {
      guard shapes[records.value] != nil else {
        reportLedger(records)
        return nil
      }
      return .records(ledger: records.value, conditions(filter, of: records.value))
    }
    guard let rows else { return .whole }
    guard let id = tables.id(called: rows.value) else {
      collector.add(tables.noTable(rows))
      return nil
    }
    return tables.prints(id, at: rows.place) ? .rows(table: id) : nil
  }

  private func relations(
    _ text: Located<String>?, of entry: YAMLEntry, on ground: TieOut.Ground,
    _ tables: AddressedTables
  ) -> [TieOut] {
    guard let text, let written = RelationText(text) else {
      collector.add(
        Finding(
          .malformedTemplate, at: text?.place ?? entry.key.place,
          "勾稽关系“\(entry.key.value)”应写成“甲 = 乙”“甲 ≤ 乙”“甲 ≥ 乙”或“有 甲 必有 乙”",
          cure: "例如 表1!收入总计.预算数 = 表1!支出总计.预算数"))
      return []
    }
    let terms = TieOutTerms(
      decoder: self, tables: tables, ground: ground, relation: written.relation)
    let left = terms.read(written.left)
    let rights = written.rights.map { terms.read($0) }
    guard let left else { return [] }
    return rights.compactMap { right in
      guard let right else { return nil }
      let tieOut = TieOut(
        name: entry.key.value, written.relation, on: ground, left: left, right: right, basis: "",
        place: entry.key.place)
      if terms.areOneAndTheSame(tieOut) {
        collector.add(.alwaysHolds(tieOut, at: text.place))
        return nil
      }
      return terms.areComparable(tieOut) ? tieOut : nil
    }
  }

  // MARK: 说

  /// `授予中小企业{左}，比采购{右}还多{差}`
  private func message(_ text: Located<String>, of tieOut: TieOut) -> TieOutMessage {
    var pieces: [TieOutMessage.Piece] = []
    var rest = text.value[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      let source = rest[rest.index(after: open)..<close].trimmed
      let offset = text.value.distance(from: text.value.startIndex, to: open)
      let place = text.place(at: offset, length: source.count + 2)
      if let slot = slot(source, of: tieOut, at: place) { pieces.append(.slot(slot)) }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return TieOutMessage(pieces)
  }

  /// Nil, with a finding, where nothing of that name is known of the relation.
  private func slot(
    _ source: String, of tieOut: TieOut, at place: Place
  ) -> TieOutMessage.Slot? {
    var known = TieOutMessage.Slot.allCases
    if case .whole = tieOut.ground { known.removeAll { $0 == .name } }
    if tieOut.relation == .requires { known.removeAll { $0 == .difference } }
    if let slot = TieOutMessage.Slot(rawValue: source), known.contains(slot) { return slot }
    let reason =
      switch TieOutMessage.Slot(rawValue: source) {
      case .name?: "要与“每条”或“每行”同写"
      case .difference?: "在“有 … 必有 …”里没有"
      default: "不认识"
      }
    collector.add(
      Finding(
        .unknownSlot, at: place, "“说”里的“{\(source)}”\(reason)",
        cure: "可用的有：\(known.map { "{\($0.rawValue)}" }.joined(separator: "、"))"))
    return nil
  }
}
