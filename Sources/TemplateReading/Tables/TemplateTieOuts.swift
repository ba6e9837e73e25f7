import GoujiModel
import SourceReading

/// Tie-outs: cells that must be equal.
extension TemplateDecoder {
  /// `名称: 表1!收入总计.预算数 = 表1!支出总计.预算数 + …`, or a mapping with 等式 and 依据.
  func decodeTieOuts(_ node: YAMLNode?, tables: [TableDefinition]) -> [TieOut] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "勾稽", collector)
    let addressed = tables.map { AddressedTable($0) }
    return fields.all().compactMap { tieOut($0, addressed) }
  }

  /// What an address is looked up in.
  private struct AddressedTable {
    let id: String
    let isForm: Bool
    /// Names of its columns of figures.
    let columns: [String]

    init(_ table: TableDefinition) {
      id = table.id
      isForm = table.panels.contains { $0.rows.contains(where: \.isForm) }
      columns = table.panels.flatMap { panel in
        panel.leaves.flatMap { $0.isFigure ? $0.names : [] }
      }
    }
  }

  private func tieOut(_ entry: YAMLEntry, _ tables: [AddressedTable]) -> TieOut? {
    var text: Located<String>?
    var basis = ""
    if entry.value.entries != nil {
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      text = inner.text("等式")
      basis = inner.text("依据")?.value ?? ""
      inner.finish()
    } else if !entry.value.isOmitted {
      text = collector.text(of: entry.value, entry.key.value)
      if text == nil { return nil }
    }
    let sides = (text?.value ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "=" || $0 == "＝" })
    guard let text, sides.count == 2 else {
      collector.add(
        Finding(
          .malformedTemplate, at: text?.place ?? entry.key.place,
          "勾稽关系“\(entry.key.value)”应写成“甲 = 乙”", cure: "例如 表1!收入总计.预算数 = 表1!支出总计.预算数"))
      return nil
    }
    let left = addresses(sides[0], text, tables)
    let right = addresses(sides[1], text, tables)
    guard let left, let right else { return nil }
    return TieOut(
      name: entry.key.value, left: left, right: right, basis: basis, place: entry.key.place)
  }

  /// Nil, with a finding, where one of the terms is no cell.
  private func addresses(
    _ side: Substring, _ text: Located<String>, _ tables: [AddressedTable]
  ) -> [CellAddress]? {
    let terms = side.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "+" || $0 == "＋" })
    let addresses = terms.map { term -> CellAddress? in
      let start = term.firstIndex { !$0.isWhitespace } ?? term.startIndex
      let offset = text.value.distance(from: text.value.startIndex, to: start)
      return address(Located(term.trimmed, at: text.place(at: offset)), tables)
    }
    return addresses.contains { $0 == nil } ? nil : addresses.compactMap { $0 }
  }

  private func address(
    _ term: Located<String>, _ tables: [AddressedTable]
  ) -> CellAddress? {
    guard let address = CellAddress(term.value) else {
      collector.add(
        Finding(
          .malformedTemplate, at: term.place, "“\(term.value)”不是单元格的写法",
          cure: "写成 表号!行名或科目代码.列名，例如 表3-1!30201.公用经费；几格相加用“+”"))
      return nil
    }
    guard let index = tables.indices.first(where: { tables[$0].id.sameBytes(as: address.table) })
    else {
      collector.add(
        Finding(
          .malformedTemplate, at: term.place, "没有叫“\(address.table)”的表",
          cure: Suggestion.cure(
            for: address.table, among: tables.map(\.id), orAll: "表有")))
      return nil
    }
    let table = tables[index]
    if table.isForm || table.columns.contains(where: { $0.sameBytes(as: address.column) }) {
      return address
    }
    collector.add(
      Finding(
        .malformedTemplate, at: term.place,
        "表“\(table.id)”没有叫“\(address.column)”的数字列",
        cure: Suggestion.cure(for: address.column, among: table.columns, orAll: "它的列有")))
    return nil
  }
}

extension Column {
  /// What an address may call the column: its key, the key without its groups, its header.
  fileprivate var names: [String] {
    var names = [key]
    if let slash = key.lastIndex(of: "/") { names.append(String(key[key.index(after: slash)...])) }
    if header.pieces.count == 1, case .text(let text) = header.pieces[0], !names.contains(text) {
      names.append(text)
    }
    return names
  }
}

extension RowDefinition {
  fileprivate var isForm: Bool { cells != nil || children.contains(where: \.isForm) }
}

extension CellAddress {
  /// `表3-1!30201.公用经费`
  package init?(_ text: String) {
    guard let mark = text.firstIndex(where: { $0 == "!" || $0 == "！" }),
      let dot = text.lastIndex(of: "."), mark < dot
    else { return nil }
    let row = text[text.index(after: mark)..<dot]
    let column = text[text.index(after: dot)...]
    self.init(table: text[..<mark].trimmed, row: row.trimmed, column: column.trimmed)
  }
}
