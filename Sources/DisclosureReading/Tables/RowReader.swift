import GoujiModel

/// Reads the rows of a panel: code, label, amounts.
struct RowReader {
  let grid: PrintedGrid
  let codes: [Int]
  let unitCodes: [Int]
  let names: [Int]
  let others: [Int]
  let amounts: [Int]
  /// 分 in one.
  let unit: Int
  let decimals: Int
  let classification: Classification

  func row(_ number: Int) -> PanelRow {
    let texts = grid.rows[number].map(PlainText.of)
    var label = ""
    var labelColumn = names.first ?? codes.first ?? amounts.first ?? 0
    for column in names where !texts[column].isEmpty {
      label = texts[column]
      labelColumn = column
    }
    var code = self.code(texts)
    let unitCode = unitCodes.map { texts[$0] }.joined()
    if let own = economicCode(unitCode, below: code, label) { code = own }
    // `2080101行政运行` in one cell.
    if code.isEmpty, codes.isEmpty {
      let digits = label.prefix { $0.isASCII && $0.isNumber }
      let rest = label.dropFirst(digits.count)
      if Self.isCode(String(digits)), rest.unicodeScalars.first?.isHan == true {
        code = String(digits)
        label = String(rest)
      }
    }
    // 合计 may stand below the header of the codes.
    if label.isEmpty {
      for column in codes + unitCodes + others
      where texts[column].unicodeScalars.first?.isHan == true {
        label = texts[column]
        labelColumn = column
        break
      }
    }
    return PanelRow(
      number: number, code: code, label: label,
      cells: amounts.map { PrintedValue(texts[$0], unit: unit, decimals: decimals) },
      labelColumn: labelColumn, unitCode: unitCode)
  }

  /// 类, 款 and 项 in columns of their own, or the whole code in one of them.
  private func code(_ texts: [String]) -> String {
    var code = ""
    for column in codes where LooseText.isCode(texts[column]) {
      // `2` for `02`
      let part = (texts[column].utf8.count == 1 && !code.isEmpty ? "0" : "") + texts[column]
      code = part.hasPrefix(code) && part.utf8.count > max(2, code.utf8.count) ? part : code + part
    }
    return Self.isCode(code) ? code : ""
  }

  /// Some platforms print the economic code where the code of the unit stands, and the 类 alone there.
  private func economicCode(_ text: String, below code: String, _ label: String) -> String? {
    guard text.hasPrefix("3"), Self.isCode(text) else { return nil }
    if !code.isEmpty { return text.hasPrefix(code) && text != code ? text : nil }
    return classification.entry(text)?.name == label ? text : nil
  }

  /// Three, five or seven digits, of function or economic classification.
  static func isCode(_ text: String) -> Bool {
    [3, 5, 7].contains(text.utf8.count) && LooseText.isCode(text)
      && ["2", "3"].contains(text.prefix(1))
  }
}
