import GoujiModel

/// Widths of the columns of a ledger's sheet, in characters of the default font.
enum FormWidths {
  private static let widest = 44.0

  static func width(of column: FormColumn, in ledger: FormLedger, unit: AmountUnit) -> Double {
    switch column {
    case .key, .covered: return 10
    case .name: return 24
    case .input(let index):
      let column = ledger.shape.columns[index]
      switch column.kind {
      case .amount: return 18
      case .unit: return 14
      case .code: return 14
      case .count: return max(9, ems(column.name) + 3)
      case .project: return words(index, ledger, least: 22)
      case .choice(let list):
        return max(ems(column.name) + 3, (list.choices.map(ems).max() ?? 8) + 3)
      case .quantity: return max(12, ems(column.name) + 3)
      case .text, .reference: return words(index, ledger, least: 12)
      }
    }
  }

  /// Wide enough for most of what is there; longer texts wrap.
  private static func words(_ index: Int, _ ledger: FormLedger, least: Double) -> Double {
    let longest = ledger.rows.map { ems($0[index].text) }.max() ?? 0
    let head = ems(ledger.shape.columns[index].name) + 3
    return min(widest, max(least, min(longest + 2, widest), min(head, 24)))
  }

  /// Half the width of a Chinese character each.
  static func ems(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1.05 : 2) }
  }

  /// Height of a text in points over a width in characters.
  static func height(of text: String, width: Double, size: Double = 11) -> Double {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
      $0 + max(1, (ems(String($1)) * size / 11 / max(width - 1.5, 4)).rounded(.up))
    }
    return min(405, (lines * size * 1.4 + 5).rounded())
  }
}
