import GoujiModel

/// What a file of an edition must look like.
struct EditionShape {
  enum Content {
    case codes(ClassificationKind)
    case changes, mapping, about
  }

  var content: Content
  var columns: [String]
  /// Columns that a row may leave empty, or the file out.
  var optional: Set<String>

  /// By what its rows are sorted: the code, or the two of a change, the old one first.
  func key(_ cells: [String]) -> [String] {
    if case .changes = content { return [cells[1].isEmpty ? cells[3] : cells[1], cells[3]] }
    return [cells[0]]
  }

  /// By the name of the file, without its ending.
  static let all: [String: EditionShape] = {
    let kept: Set = ["来源", "可信", "备注"]
    var shapes = [
      EditionFile.changes: EditionShape(
        content: .changes, columns: EditionFile.changeColumns,
        optional: kept.union(["原代码", "原名称", "新代码", "新名称"])),
      EditionFile.mapping: EditionShape(
        content: .mapping, columns: EditionFile.mappingColumns, optional: kept),
      EditionFile.about: EditionShape(
        content: .about, columns: EditionFile.aboutColumns, optional: []),
    ]
    for kind in ClassificationKind.allCases {
      shapes[EditionFile.name(of: kind)] = EditionShape(
        content: .codes(kind), columns: EditionFile.codeColumns, optional: kept)
    }
    return shapes
  }()
}

/// A file of an edition, read: the rows that are in order, with their places.
struct EditionTable {
  var table: ClassificationTable
  var file: SourceFile
  /// Cells by the columns of the shape; empty where the file has no such column.
  var rows: [[SourceCell]]

  static func read(_ source: Outcome<SourceTable>, as shape: EditionShape) -> Outcome<EditionTable>
  {
    let file = source.value.file
    var findings = source.findings
    guard let header = source.value.rows.first else {
      return Outcome(
        EditionTable(table: ClassificationTable(lines: ""), file: file, rows: []),
        findings + [.noColumns(shape.columns, at: Place(file: file, line: 1, column: 1))])
    }
    for cell in header.cells where !cell.text.isEmpty && !shape.columns.contains(cell.text) {
      findings.append(.unknownColumn(cell, shape.columns, in: file))
    }
    let positions = shape.columns.map { name in header.cells.firstIndex { $0.text == name } }
    let missing = zip(shape.columns, positions).filter { name, position in
      position == nil && !shape.optional.contains(name)
    }.map(\.0)
    if !missing.isEmpty { findings.append(.noColumns(missing, at: header.place(in: file))) }
    var rows: [[SourceCell]] = []
    if missing.isEmpty {
      for row in source.value.rows.dropFirst() {
        let cells = positions.map { position in
          position.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
            ?? SourceCell(text: "", line: row.line, column: 1, length: 1)
        }
        let faults = EditionRow(cells: cells, shape: shape, file: file).findings
        findings += faults
        if faults.isEmpty { rows.append(cells) }
      }
    }
    let lines = rows.map { cells in cells.map { $0.text.filter { $0 != "\t" && !$0.isNewline } } }
      .sorted { shape.key($0).lexicographicallyPrecedes(shape.key($1)) }
    let text = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    return Outcome(
      EditionTable(table: ClassificationTable(lines: text), file: file, rows: rows), findings)
  }

  func place(_ row: [SourceCell], _ column: Int) -> Place { row[column].place(in: file) }
}

/// The checks of one row by itself.
private struct EditionRow {
  let cells: [SourceCell]
  let shape: EditionShape
  let file: SourceFile

  var findings: [Finding] {
    for (cell, column) in zip(cells, shape.columns)
    where cell.text.isEmpty && !shape.optional.contains(column) {
      return [.emptyCell(column, at: cell.place(in: file))]
    }
    if let index = shape.columns.firstIndex(of: "可信"), !cells[index].text.isEmpty,
      Confidence(rawValue: cells[index].text) == nil
    {
      return [.otherWord(cells[index], Confidence.allCases.map(\.rawValue), in: file)]
    }
    switch shape.content {
    case .codes(let kind): return code(0, kind).map { [$0] } ?? []
    case .mapping:
      return [code(0, .departmentEconomic), code(2, .governmentEconomic)].compactMap { $0 }
    case .changes: return change
    case .about:
      guard cells[0].text == EditionFile.extent else { return [] }
      let words = [EditionFile.whole, EditionFile.part]
      return words.contains(cells[1].text) ? [] : [.otherWord(cells[1], words, in: file)]
    }
  }

  private func code(_ column: Int, _ kind: ClassificationKind?) -> Finding? {
    let code = cells[column].text
    let lengths = kind == .function ? [3, 5, 7] : [3, 5]
    let isCode = code.utf8.allSatisfy { (48...57).contains($0) }
    if let kind, isCode, lengths.contains(code.utf8.count), Classification.kind(of: code) == kind {
      return nil
    }
    return .noCode(cells[column], kind, in: file)
  }

  /// Which of the two codes and names it needs follows from its kind.
  private var change: [Finding] {
    guard let kind = CodeChange.Kind(rawValue: cells[0].text) else {
      return [.otherWord(cells[0], CodeChange.Kind.allCases.map(\.rawValue), in: file)]
    }
    let columns: [Int] =
      switch kind {
      case .added: [3, 4]
      case .stopped: [1, 2]
      default: [1, 2, 3, 4]
      }
    if let empty = columns.first(where: { cells[$0].text.isEmpty }) {
      return [.changeNeeds(kind, shape.columns[empty], at: cells[empty].place(in: file))]
    }
    let codes = [1, 3].filter(columns.contains)
    let faults = codes.compactMap { code($0, Classification.kind(of: cells[$0].text)) }
    if !faults.isEmpty || codes.count < 2 { return faults }
    let keeps = kind == .renamed || kind == .reused
    return (cells[1].text == cells[3].text) == keeps
      ? [] : [.changeOfCode(kind, cells[3], in: file)]
  }
}

extension Finding {
  private static func edition(_ message: String, at place: Place, cure: String) -> Finding {
    Finding(.malformedEdition, at: place, message, cure: cure)
  }

  fileprivate static func noColumns(_ names: [String], at place: Place) -> Finding {
    edition("科目文件缺少\(quotedList(names))列", at: place, cure: "第一行写列名，用制表符或逗号隔开")
  }

  fileprivate static func unknownColumn(
    _ cell: SourceCell, _ columns: [String], in file: SourceFile
  ) -> Finding {
    edition(
      "科目文件没有“\(cell.text)”这一列", at: cell.place(in: file),
      cure: "可用的列：\(columns.joined(separator: "、"))；说明写在“备注”里")
  }

  fileprivate static func emptyCell(_ column: String, at place: Place) -> Finding {
    edition("“\(column)”是空的", at: place, cure: "填上，或删去这一行")
  }

  fileprivate static func otherWord(
    _ cell: SourceCell, _ words: [String], in file: SourceFile
  ) -> Finding {
    edition(
      "没有“\(cell.text)”这种写法", at: cell.place(in: file),
      cure: "可写：\(words.joined(separator: "、"))")
  }

  fileprivate static func noCode(
    _ cell: SourceCell, _ kind: ClassificationKind?, in file: SourceFile
  ) -> Finding {
    edition(
      "“\(cell.text)”不是\(kind?.rawValue ?? "科目")的代码", at: cell.place(in: file),
      cure: "功能分类以 2 开头，3、5 或 7 位；部门预算经济分类以 3 开头，政府预算经济分类以 5 开头，3 或 5 位")
  }

  fileprivate static func changeNeeds(
    _ kind: CodeChange.Kind, _ column: String, at place: Place
  ) -> Finding {
    edition("“\(kind.rawValue)”要写“\(column)”", at: place, cure: "填上；新增只写新的，停用只写原来的")
  }

  fileprivate static func changeOfCode(
    _ kind: CodeChange.Kind, _ cell: SourceCell, in file: SourceFile
  ) -> Finding {
    let keeps = kind == .renamed || kind == .reused
    return edition(
      keeps ? "“\(kind.rawValue)”的代码不变，这里写了两个代码" : "“\(kind.rawValue)”的两个代码一样",
      at: cell.place(in: file),
      cure: keeps ? "代码变了的写“改码”或“合并”" : "代码没有变、只是名称变了的写“改名”")
  }
}
