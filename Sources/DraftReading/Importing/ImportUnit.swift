import GoujiModel
import SourceReading

/// Where an export says in what it counts money: above or below its rows for all columns, in a header
/// for one.
struct ImportUnit {
  /// Of the table as a whole, the preparer's word first; nil where nothing is said.
  private(set) var unit: ExportUnit?
  /// Where the sheet says it; nil where the preparer does.
  private(set) var place: Place?
  /// Captions that say another unit than the first one.
  private var others: [(unit: ExportUnit, place: Place)] = []

  init(of sheet: ImportSheet, _ header: ImportHeader, _ map: ImportMap) {
    for (unit, cell) in Self.captions(in: sheet, header) {
      let place = cell.place(in: sheet.file)
      if self.unit == nil { (self.unit, self.place) = (unit, place) }
      if unit != self.unit { others.append((unit, place)) }
    }
    if let settled = map.unit { (unit, place, others) = (settled, nil, []) }
  }

  /// The unit of every column of money; a finding for each that two places count differently.
  func settle(_ columns: inout [ImportColumn], in file: SourceFile) -> [Finding] {
    var findings: [Finding] = []
    var isUnsaid = false
    for index in columns.indices {
      let column = columns[index]
      if !column.givesMoney {
        columns[index].unit = column.ownUnit ?? unit
      } else if let settled = column.settledUnit {
        columns[index].unit = settled
      } else if let own = column.ownUnit, let unit, own != unit {
        findings.append(.unitsDiffer(column, own, unit, place, in: file))
        columns[index].unit = own
        columns[index].isAmbiguous = true
      } else if let unit = column.ownUnit ?? unit {
        if column.ownUnit == nil, let other = others.first, let place {
          return findings + [.captionsDiffer(unit, place, other.unit, other.place)]
        }
        columns[index].unit = unit
      } else {
        isUnsaid = true
      }
    }
    if isUnsaid, let first = columns.first {
      findings.append(.noAmountUnit(at: first.cell.place(in: file)))
    }
    return findings
  }
}

extension ImportUnit {
  /// `单位：万元` above the header, beside its first line, or in a row below that says nothing else.
  private static func captions(
    in sheet: ImportSheet, _ header: ImportHeader
  ) -> [(ExportUnit, SourceCell)] {
    var captions: [(ExportUnit, SourceCell)] = []
    for (index, row) in sheet.rows.enumerated() where !header.rows.contains(index) {
      for cell in row.cells where !cell.text.isEmpty {
        let key = cell.text.headerKey
        let isAbove = index < header.rows.lowerBound
        // Below, 元 by itself is the measure of something.
        guard isAbove || key.contains(":"),
          let unit = isAbove ? unit(in: key) : unit(alone: key)
        else { continue }
        captions.append((unit, cell))
      }
    }
    let first = sheet.rows[header.rows.lowerBound]
    for cell in first.cells {
      let key = cell.text.headerKey
      guard key.contains(":"), let unit = unit(alone: key) else { continue }
      captions.append((unit, cell))
    }
    return captions
  }

  /// What a column's own headers say, the lowest first; a caption over the header is none of them.
  static func own(_ levels: [String]) -> ExportUnit? {
    for (index, level) in levels.enumerated().reversed() {
      let key = level.headerKey
      if index == 0, key.contains(":"), unit(alone: key) != nil { continue }
      if let unit = unit(in: key) { return unit }
    }
    return nil
  }

  /// `单位:万元`, `(金额单位:人民币元)`, `万元`, and nothing beside.
  private static func unit(alone key: String) -> ExportUnit? {
    var rest = key
    if let first = rest.first, let last = rest.last, "([【".contains(first), ")]】".contains(last) {
      rest = String(rest.dropFirst().dropLast())
    }
    if let colon = rest.lastIndex(of: ":") {
      let label = rest[..<colon]
      guard label.hasSuffix("单位") || label.hasSuffix("币种") else { return nil }
      rest = String(rest[rest.index(after: colon)...])
    }
    if rest.hasPrefix("人民币") { rest = String(rest.dropFirst(3)) }
    return ExportUnit(rest)
  }

  /// `预算数(元)`, `支出表(单位:万元)`, `预算数/万元`, `2024年预算 金额单位:千元 第1页`.
  static func unit(in key: String) -> ExportUnit? {
    if let unit = unit(alone: key) { return unit }
    for part in key.split(whereSeparator: { "()[]【】/,;|".contains($0) }) {
      if let unit = unit(alone: String(part)) { return unit }
    }
    // 编制单位：某局 单位：元
    return key.ranges(of: "单位:").lazy.compactMap { unit(startOf: key[$0.upperBound...]) }.first
  }

  /// `元 第1页`; 元宝县财政局 counts nothing.
  private static func unit(startOf text: Substring) -> ExportUnit? {
    let rest = text.hasPrefix("人民币") ? text.dropFirst(3) : text
    guard let unit = ExportUnit.all.first(where: { rest.hasPrefix($0.name) }) else { return nil }
    let next = rest.dropFirst(unit.name.count).unicodeScalars.first
    return next.map { $0.properties.isIdeographic && !"第共日年".unicodeScalars.contains($0) } == true
      ? nil : unit
  }

  /// A header without what it says of the unit.
  static func withoutUnit(_ key: String) -> String {
    guard key.contains("元") else { return key }
    var kept = ""
    var rest = key[...]
    while let open = rest.firstIndex(where: { "([【".contains($0) }),
      let close = rest[open...].firstIndex(where: { ")]】".contains($0) })
    {
      let inside = rest[rest.index(after: open)..<close]
      kept += rest[..<open]
      if unit(alone: String(inside)) == nil { kept += rest[open...close] }
      rest = rest[rest.index(after: close)...]
    }
    kept += rest
    for unit in ExportUnit.all where kept.hasSuffix("/" + unit.name) {
      return String(kept.dropLast(unit.name.count + 1))
    }
    return kept
  }
}

extension ImportColumn {
  /// It holds money that is written or compared.
  package var givesMoney: Bool {
    switch target {
    case .amount, .total, .included: true
    default: false
    }
  }
}

extension Finding {
  fileprivate static func unitsDiffer(
    _ column: ImportColumn, _ own: ExportUnit, _ table: ExportUnit, _ place: Place?,
    in file: SourceFile
  ) -> Finding {
    let said =
      place.map { "表上（\($0.shortDescription)）写的是\(table.name)" } ?? "“金额单位”定的是\(table.name)"
    return Finding(
      .importUnitsDiffer, at: column.cell.place(in: file),
      "“\(column.header)”的单位是\(own.name)，\(said)", label: "\(own.name)，还是\(table.name)",
      cure: "核对这一列的数，改正写错的一处；或在 \(ImportMap.fileName) 的“列”里写 "
        + "\(column.header): {金额列: \(column.measure ?? column.meaning), 金额单位: \(own.name)}")
  }

  fileprivate static func captionsDiffer(
    _ first: ExportUnit, _ place: Place, _ second: ExportUnit, _ other: Place
  ) -> Finding {
    Finding(
      .importUnitsDiffer, at: other,
      "这里的金额单位是\(second.name)，\(place.shortDescription)写的是\(first.name)",
      label: "\(second.name)，还是\(first.name)",
      cure: "核对表里的数，改正写错的一处；或在 \(ImportMap.fileName) 里写“金额单位”")
  }
}
