import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Cell formats of a sheet from the styles of the look, found once for each kind of cell.
final class SheetLook {
  let workbook: Workbook
  private let look: Look
  /// By the key of the kind; of one kind, two or three formats of numbers.
  private var found: [[(number: SheetNumberFormat?, style: CellStyle)]] = []

  /// Alignment of the header where a cell asks for none.
  let headerAlignment: TextAlignment

  init(_ look: Look, workbook: Workbook) {
    self.look = look
    headerAlignment = look.style("表头")?.alignment ?? .center
    self.workbook = workbook
  }

  /// Type on sheets is never larger than this; a title of 二号 would fill the screen.
  static let largestText = 11.0
  static let largestTitle = 18.0

  static func textSize(_ look: Look) -> Double {
    min(look.style("表文")?.size ?? largestText, largestText)
  }

  /// A line above or below the table.
  func line(_ name: StyleName, alignment: TextAlignment, wraps: Bool = false) -> CellStyle {
    let style = look.style(name) ?? look.style("表文")
    let largest = name == "表题" ? Self.largestTitle : Self.largestText
    return workbook.style(
      CellFormat(
        font: CellFont(
          name: style?.font ?? "宋体", size: min(style?.size ?? largest, largest),
          bold: style?.bold ?? false),
        horizontal: alignment.onSheet, wraps: wraps))
  }

  /// A cell of the grid; `number` is nil for text.
  func cell(_ kind: CellKind, number: SheetNumberFormat?) -> CellStyle {
    while found.count <= kind.key { found.append([]) }
    if let known = found[kind.key].firstIndex(where: { $0.number == number }) {
      return found[kind.key][known].style
    }
    let text = look.style(kind.isHeader ? "表头" : "表文") ?? look.style("表文")
    let style = workbook.style(
      CellFormat(
        font: CellFont(
          name: text?.font ?? "宋体",
          size: min(text?.size ?? Self.largestText, Self.largestText),
          bold: kind.isTotal || text?.bold == true),
        numberFormat: number?.code, horizontal: kind.alignment.onSheet, wraps: number == nil,
        indent: kind.indent, bordered: true))
    found[kind.key].append((number, style))
    return style
  }
}

extension TextAlignment {
  fileprivate var onSheet: CellFormat.Horizontal {
    switch self {
    case .left, .justified: .left
    case .center: .center
    case .right: .right
    }
  }
}
