/// How a sheet is shown and printed, as far as a reader sees something else than its cells hold. Rows
/// and columns count from 0.
public struct SheetView: Sendable {
  public struct Unseen: Sendable {
    public var row: Int
    public var column: Int
    public var text: UnseenText
  }

  /// Too low for any letter.
  public var flatRows: Set<Int> = []
  /// Too narrow for any letter.
  public var flatColumns: [ClosedRange<Int>] = []
  /// In letters of the standard face, thousandths.
  public var widths: [(columns: ClosedRange<Int>, width: Int)] = []
  public var hidesZeros = false
  public var showsFormulas = false
  public var isMirrored = false
  /// Letters of columns and numbers of rows are printed.
  public var printsHeadings = false
  /// Margins leave nothing of the page.
  public var isAllMargin = false
  /// First pages, or even ones, have feet of their own, and there are none.
  public var lacksFooters = false
  public var conditions: [SheetCondition] = []
  /// Runs of texts in a face of their own.
  public var unseen: [Unseen] = []
  /// What is printed of it; nil is all. Empty where that is said in words that are not read.
  public var printArea: [CellBlock]?
  /// Rows that each page repeats.
  public var titleRows: [ClosedRange<Int>] = []
  /// What lies on the cells: pictures, shapes, objects.
  public var additions: [WordAddition] = []
  /// Notes behind cells.
  public var comments = 0

  public init() {}
}

/// Reads it on the way through a sheet.
struct SheetViewReader {
  var view = SheetView()
  /// Of the conditional format that is open.
  private var blocks: [CellBlock] = []

  /// In thousandths of a point and of a letter.
  private static let leastHeight = 5_000
  private static let leastWidth = 1_000
  private static let most = 20_000
  /// Of two sides that face each other, in thousandths of an inch: A4 is 8.27 wide.
  private static let widestMargins = 8_000

  /// An element has begun.
  mutating func take(_ reader: XMLPullReader, _ looks: CellLooks) throws(WorkbookError) {
    if reader.depth == 3 {
      if reader.isElement("sheetView") {
        view.hidesZeros = !reader.isOn("showZeros")
        view.showsFormulas = reader.isOn("showFormulas", unsaid: false)
        view.isMirrored = reader.isOn("rightToLeft", unsaid: false)
      } else if reader.isElement("col") {
        takeColumns(reader)
      } else if reader.isElement("cfRule") {
        takeRule(reader, looks)
      }
    } else if reader.depth == 2 {
      if reader.isElement("printOptions") {
        view.printsHeadings = reader.isOn("headings", unsaid: false)
      } else if reader.isElement("pageMargins") {
        func side(_ local: StaticString) -> Int {
          reader.attribute(local).flatMap { Measure.thousandths($0[...]) } ?? 0
        }
        view.isAllMargin =
          max(side("left") + side("right"), side("top") + side("bottom"))
          >= Self.widestMargins
      } else if reader.isElement("conditionalFormatting") {
        blocks = (reader.attribute("sqref") ?? "").split(separator: " ").compactMap {
          CellBlock(reference: String($0))
        }
      } else if reader.isElement("oleObjects") || reader.isElement("controls") {
        view.additions.append(WordAddition(.object))
      } else if reader.isElement("picture") {
        view.additions.append(WordAddition(.picture))
      }
    } else if reader.localName == "dataBar" || reader.localName == "iconSet" {
      if !reader.isOn("showValue") { add(.noNumber) }
    }
    guard view.conditions.count + view.widths.count + view.unseen.count < Self.most else {
      throw reader.fault
    }
  }

  private mutating func takeRule(_ reader: XMLPullReader, _ looks: CellLooks) {
    guard let index = reader.attribute("dxfId").flatMap(Int.init),
      looks.conditions.indices.contains(index), let harm = looks.conditions[index].harm
    else { return }
    add(harm)
  }

  private mutating func add(_ harm: SheetCondition.Harm) {
    if !blocks.isEmpty { view.conditions.append(SheetCondition(blocks: blocks, harm: harm)) }
  }

  private mutating func takeColumns(_ reader: XMLPullReader) {
    guard let columns = reader.columns,
      let width = reader.attribute("width").flatMap({ Measure.thousandths($0[...]) })
    else { return }
    view.widths.append((columns, width))
    if width < Self.leastWidth { view.flatColumns.append(columns) }
  }

  mutating func startRow(_ row: Int, _ reader: XMLPullReader) {
    guard let height = reader.attribute("ht").flatMap({ Measure.thousandths($0[...]) }) else {
      return
    }
    if height < Self.leastHeight { view.flatRows.insert(row) }
  }
}
