import GoujiModel
import SourceReading

/// 元 or 万元: what the export says above its rows.
enum ImportUnit {
  /// The preparer's word first, then that of the header and of the lines above it; nil where
  /// nothing is said.
  static func find(
    in sheet: ImportSheet, _ header: ImportHeader, _ map: ImportMap
  ) -> (unit: AmountUnit, place: Place?)? {
    if let unit = map.unit { return (unit, nil) }
    let cells = sheet.rows[...header.rows.upperBound].flatMap(\.cells)
    for cell in cells {
      if let unit = unit(in: cell.text.headerKey) { return (unit, cell.place(in: sheet.file)) }
    }
    return nil
  }

  /// 千元 and the like, in which nothing is read.
  static func unreadable(in sheet: ImportSheet, _ header: ImportHeader) -> SourceCell? {
    let words = ["十元", "百元", "千元", "十万元", "百万元", "千万元", "亿元"]
    return sheet.rows[...header.rows.upperBound].flatMap(\.cells).first { cell in
      let key = cell.text.headerKey.replacing("人民币", with: "")
      return words.contains { key.contains("单位:" + $0) || key.hasSuffix("(\($0))") || key == $0 }
    }
  }

  /// `单位:万元`, `金额单位:人民币元`, `预算数(元)`, `万元`.
  private static func unit(in key: String) -> AmountUnit? {
    if key == "万元" || key.hasSuffix("(万元)") { return .tenThousandYuan }
    if key == "元" || key.hasSuffix("(元)") { return .yuan }
    guard let range = key.firstRange(of: "单位:") else { return nil }
    var rest = key[range.upperBound...]
    if rest.hasPrefix("人民币") { rest = rest.dropFirst(3) }
    if rest.hasPrefix("万元") { return .tenThousandYuan }
    return rest.hasPrefix("元") ? .yuan : nil
  }
}
