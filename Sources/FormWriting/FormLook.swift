import OfficeOpenXML

/// Cell formats of a form: yellow headers must be filled in below, white cells are for typing, grey
/// ones follow by themselves.
struct FormLook {
  static let text = CellFont(name: "宋体", size: 11)
  /// Of the tabs of sheets that must be filled in, and of those that are printed from.
  static let requiredTab = "FFC000"
  static let usedTab = "5B9BD5"
  private static let blue = "DDEBF7"
  private static let yellow = "FFF2CC"
  private static let grey = "F2F2F2"

  let title: CellStyle
  let hint: CellStyle
  let header: CellStyle
  let requiredHeader: CellStyle
  let derivedHeader: CellStyle
  /// Locked words in a grid.
  let label: CellStyle
  let centered: CellStyle
  let link: CellStyle
  /// Formulas that give words.
  let derived: CellStyle
  /// On one line, cut where the cell ends: names beside codes.
  let derivedName: CellStyle
  let derivedCount: CellStyle
  let plain: CellStyle
  private let workbook: Workbook

  init(_ workbook: Workbook) {
    self.workbook = workbook
    func style(
      _ font: CellFont = FormLook.text, horizontal: CellFormat.Horizontal = .left,
      wraps: Bool = true,
      fill: String? = nil, bordered: Bool = true, number: String? = nil
    ) -> CellStyle {
      workbook.style(
        CellFormat(
          font: font, numberFormat: number, horizontal: horizontal, wraps: wraps,
          bordered: bordered, fill: fill))
    }
    let bold = CellFont(name: "黑体", size: 11)
    let faint = CellFont(name: "宋体", size: 10, color: "595959")
    title = style(CellFont(name: "黑体", size: 16), wraps: false, bordered: false)
    hint = style(CellFont(name: "宋体", size: 10, color: "595959"), bordered: false)
    header = style(bold, horizontal: .center, fill: Self.blue)
    requiredHeader = style(bold, horizontal: .center, fill: Self.yellow)
    derivedHeader = style(faint, horizontal: .center, fill: Self.grey)
    label = style()
    centered = style(horizontal: .center)
    link = style(CellFont(name: "宋体", size: 11, color: "0563C1"))
    derived = style(faint, fill: Self.grey)
    derivedName = style(faint, wraps: false, fill: Self.grey)
    derivedCount = style(faint, horizontal: .center, fill: Self.grey)
    plain = style(bordered: false)
  }

  /// Formulas that give amounts, shown in red below zero.
  func sum(decimals: String) -> CellStyle {
    workbook.style(
      CellFormat(
        font: CellFont(name: "宋体", size: 11, bold: true),
        numberFormat: "#,##0\(decimals);[Red]-#,##0\(decimals)", horizontal: .right,
        bordered: true, fill: Self.grey))
  }

  /// A cell to type in; one without a border is of the rows below the grid.
  func input(_ kind: Input, isBordered: Bool = true) -> CellStyle {
    let (number, horizontal, wraps): (String?, CellFormat.Horizontal, Bool) =
      switch kind {
      case .code, .choice: ("@", .left, true)
      case .words: ("@", .left, true)
      // Old programs show text of more than 255 characters as ### where the format is text.
      case .longWords: (nil, .left, true)
      case .amount(let decimals): ("#,##0\(decimals);-#,##0\(decimals)", .right, false)
      case .number: (nil, .right, false)
      case .count: ("0", .right, false)
      }
    return workbook.style(
      CellFormat(
        font: Self.text, numberFormat: number, horizontal: horizontal, wraps: wraps,
        bordered: isBordered, isLocked: false))
  }

  enum Input {
    case code, choice, words, longWords, number, count
    case amount(decimals: String)
  }
}
