import GoujiModel
import OfficeOpenXML

/// How the cells of a sheet are shown and printed: whether a reader sees what they hold.
struct SheetShow {
  let expected: ExpectedSheet
  let sheet: SheetContent
  let formats: NumberFormats
  /// Of a cell.
  let place: (Int, Int) -> Place
  let whole: Place

  var findings: [Finding] { unseen + conditions + printing + repeated + view + lying }

  // MARK: Cells

  private var cells: [SheetCell] {
    sheet.rows.flatMap(\.cells).filter { !$0.shown.allSatisfy(\.isWhitespace) }
  }

  /// One finding for each way to hide something.
  private var unseen: [Finding] {
    var found: [UnseenText.Reason: [(row: Int, column: Int, text: String)]] = [:]
    for cell in cells {
      let code = formats.code(cell.style)
      if let reason = formats.unseen(cell.style) {
        found[reason, default: []].append((cell.row, cell.column, cell.shown))
      } else if case .number(let digits) = cell.value, ShownNumber.isWhite(digits, code: code) {
        found[.colourless, default: []].append((cell.row, cell.column, cell.shown))
      }
    }
    for piece in sheet.view.unseen {
      found[piece.text.reason, default: []].append((piece.row, piece.column, piece.text.text))
    }
    return UnseenText.Reason.allCases.compactMap { reason in
      guard let own = found[reason], let first = own.first else { return nil }
      return .unseen(
        reason,
        own.map { "\(CellReference.cell(row: $0.row, column: $0.column)) \($0.text)" },
        place(first.row, first.column))
    }
  }

  /// Those that may hide or change what cells of the sheet show.
  private var conditions: [Finding] {
    var told: Set<SheetCondition.Harm> = []
    return sheet.view.conditions.compactMap { condition in
      let block = condition.blocks.first { block in
        cells.contains { block.holds($0.row, $0.column) }
      }
      guard let block, told.insert(condition.harm).inserted else { return nil }
      return .conditionalFormat(
        condition.harm, CellReference.range(block),
        place(block.rows.lowerBound, block.columns.lowerBound))
    }
  }

  // MARK: Printing

  private var printing: [Finding] {
    guard let area = sheet.view.printArea else { return [] }
    if area.isEmpty { return [.printAreaUnknown(whole)] }
    let left = cells.filter { cell in !area.contains { $0.holds(cell.row, cell.column) } }
    guard let first = left.first else { return [] }
    return [
      .sheetHidden(
        "打印区域只到 \(area.map(CellReference.range).joined(separator: "、"))，\(CellReference.cell(row: first.row, column: first.column)) 等 \(left.count) 格被",
        place(first.row, first.column), cure: "取消打印区域")
    ]
  }

  /// Rows that each page repeats. Columns that it repeats as well are the preparer's.
  private var repeated: [Finding] {
    guard let ought = expected.titleRows, !ought.isEmpty else { return [] }
    let found = sheet.view.titleRows
    if found.map({ Range($0) }) == [ought] { return [] }
    let isBeyond = found.contains { $0.upperBound >= ought.upperBound }
    return [
      .printTitles(
        found.map(Self.words), Self.words(ought.lowerBound...ought.upperBound - 1), isBeyond, whole)
    ]
  }

  private static func words(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1
      ? "第 \(rows.lowerBound + 1) 行" : "第 \(rows.lowerBound + 1)–\(rows.upperBound + 1) 行"
  }

  private var view: [Finding] {
    let view = sheet.view
    var findings: [Finding] = []
    let numbers = expected.rows.flatMap(\.cells).compactMap { cell -> NumberCell? in
      if case .number(let number) = cell { number } else { nil }
    }
    let printsZeros = numbers.contains { number in
      number.digits == "0" && ShownNumber.text("0", code: number.code)?.isEmpty == false
    }
    if view.hidesZeros, printsZeros {
      findings.append(.sheetHidden("设了“不显示零值”，应印 0 的格被", whole, cure: "在选项里打开“在具有零值的单元格中显示零”"))
    }
    if view.showsFormulas {
      findings.append(.sheetView("设了“显示公式”，格里显示的是公式，不是数", whole, cure: "取消“显示公式”"))
    }
    if view.isMirrored {
      findings.append(.sheetView("设了“从右到左”，各列的次序是反的", whole, cure: "取消“从右到左显示工作表”"))
    }
    if view.printsHeadings {
      findings.append(.sheetView("设了打印行号列标，会多印出 A、B、C 和 1、2、3", whole, cure: "在页面设置里取消“行和列标题”"))
    }
    if view.isAllMargin {
      findings.append(.sheetView("页边距占满了整页，打印不出表", whole, cure: "在页面设置里改回页边距"))
    }
    return findings + tooNarrow
  }

  /// A number that is wider than its column shows as ####.
  private var tooNarrow: [Finding] {
    var narrow: [SheetCell] = []
    for cell in cells {
      guard case .number(let digits) = cell.value,
        let width = sheet.view.widths.first(where: { $0.columns.contains(cell.column) })?.width,
        let size = formats.relativeSize(cell.style),
        !sheet.merges.contains(where: { $0.holds(cell.row, cell.column) })
      else { continue }
      let shown = ShownNumber.text(digits, code: formats.code(cell.style)) ?? digits
      // Points and commas are half as wide as digits; a little less than what they need.
      let needed = shown.reduce(0) { $0 + ($1.isNumber ? 1_000 : 500) } * size / 100
      if width * 10 < needed * 7 { narrow.append(cell) }
    }
    guard let first = narrow.first else { return [] }
    let column = CellReference.column(first.column)
    return [
      .sheetView(
        "\(column) 列太窄，\(Finding.quoted(narrow.map(\.shown)))显示成 ####",
        place(first.row, first.column), cure: "把 \(column) 列拉宽")
    ]
  }

  /// What lies on the cells, and notes behind them.
  private var lying: [Finding] {
    let filled = cells
    var (aside, others) = ([CellBlock](), [WordAddition]())
    for addition in sheet.view.additions {
      // A picture that covers nothing.
      if addition.kind == .picture, let block = addition.cells,
        !filled.contains(where: { block.holds($0.row, $0.column) })
      {
        aside.append(block)
      } else {
        others.append(addition)
      }
    }
    var findings = AdditionFindings.of(others, whole)
    if let first = aside.first {
      let more = aside.count > 1 ? " 等 \(aside.count) 处" : ""
      findings.append(
        .picturesUnread(
          "\(CellReference.range(first))\(more) 上", aside.count,
          place(first.rows.lowerBound, first.columns.lowerBound)))
    }
    if sheet.view.comments > 0 {
      findings.append(
        Finding(
          .fileHoldsMore, at: whole, "有 \(sheet.view.comments) 处批注", cure: "公开前删去批注"))
    }
    return findings
  }
}

extension CellBlock {
  func holds(_ row: Int, _ column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

extension Finding {
  fileprivate static func sheetView(_ message: String, _ place: Place, cure: String) -> Finding {
    Finding(.fileFormatDiffers, at: place, message, basis: fileBasis, cure: cure)
  }

  /// Other rows repeated as well may be figures.
  fileprivate static func printTitles(
    _ found: [String], _ ought: String, _ isBeyond: Bool, _ place: Place
  ) -> Finding {
    let said =
      found.isEmpty
      ? "没有“顶端标题行”，打印时第 2 页起没有表头" : "“顶端标题行”是\(found.joined(separator: "、"))，打印时每页重复它们"
    var finding = Finding(
      .filePrintTitlesDiffer, at: place, "\(said)；应是\(ought)", basis: fileBasis,
      cure: "在页面设置的“打印标题”里改回来，或用 gouji build 重新生成")
    if isBeyond { finding.severity = .error }
    return finding
  }

  fileprivate static func printAreaUnknown(_ place: Place) -> Finding {
    Finding(
      .fileHidesCells, at: place, "打印区域由公式算出，看不出印哪些格", basis: fileBasis, cure: "取消打印区域")
  }

  fileprivate static func conditionalFormat(
    _ harm: SheetCondition.Harm, _ cells: String, _ place: Place
  ) -> Finding {
    let what =
      switch harm {
      case .format(let code): "会把数显示成另一种样子（\(code.prefix(30))）"
      case .unseen(let reason): "会使格里的字\(reason.words.fault)"
      case .noNumber: "会只显示图标或数据条，不显示数"
      }
    return Finding(
      .fileFormatDiffers, at: place, "\(cells) 的条件格式\(what)", basis: fileBasis,
      cure: "删去这条条件格式，或用 gouji build 重新生成")
  }
}
