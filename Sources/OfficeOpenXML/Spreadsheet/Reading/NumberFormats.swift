/// What a number format makes of a number.
public enum NumberFormatKind: Sendable {
  case plain, percent, date
  /// `@`: the cell was set to hold text.
  case text
}

/// The formats of a workbook's cell styles (ECMA-376, part 1, sections 18.8.30 and 18.8.31).
public struct NumberFormats: Sendable {
  /// By the number of the style.
  private var kinds: [NumberFormatKind] = []
  private var codes: [String] = []
  private(set) var looks = CellLooks()

  func kind(_ style: Int) -> NumberFormatKind {
    kinds.indices.contains(style) ? kinds[style] : .plain
  }

  /// `#,##0.00`; `General` where nothing is said.
  public func code(_ style: Int) -> String {
    codes.indices.contains(style) ? codes[style] : "General"
  }

  /// Why nobody reads what stands in cells of this style; nil where everybody does.
  public func unseen(_ style: Int) -> UnseenText.Reason? {
    guard looks.cells.indices.contains(style) else { return nil }
    let look = looks.cells[style]
    return look.font.unseen(on: look.fill) ?? (look.repeats ? .otherSigns : nil)
  }

  /// Size of letters against that of the workbook's standard face, in hundredths; nil where the size
  /// follows the width of the cell.
  public func relativeSize(_ style: Int) -> Int? {
    guard looks.cells.indices.contains(style), !looks.cells[style].shrinks else { return nil }
    let standard = max(looks.fonts.first?.size ?? 11_000, 1_000)
    return 100 * looks.cells[style].font.size / standard
  }

  /// Of either kind: Excel takes 65,490.
  private static let most = 100_000

  /// All plain where the workbook has no such part.
  static func read(
    _ name: String?, theme: ThemeColours, in archive: WorkbookArchive
  ) throws(WorkbookError) -> NumberFormats {
    guard let name, let part = try archive.part(name) else { return NumberFormats() }
    let reader = try XMLPullReader(part, name: name)
    var custom: [Int: (kind: NumberFormatKind, code: String)] = [:]
    var formats = NumberFormats()
    formats.looks = CellLooks(theme: theme)
    var isCellStyle = false
    while try reader.next() {
      try formats.looks.take(reader)
      if reader.isElement("cellXfs") { isCellStyle = reader.node == .start }
      guard reader.node == .start else { continue }
      if reader.isElement("numFmt"), let id = reader.attribute("numFmtId").flatMap(Int.init) {
        let code = reader.attribute("formatCode") ?? ""
        guard custom.count < most else { throw reader.fault }
        custom[id] = (FormatCode.kind(code), code)
      } else if isCellStyle, reader.isElement("xf") {
        guard formats.codes.count < most else { throw reader.fault }
        let id = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
        formats.kinds.append(custom[id]?.kind ?? FormatCode.builtIn(id))
        formats.codes.append(custom[id]?.code ?? FormatCode.builtInCode(id))
      }
    }
    return formats
  }
}

/// Format codes such as `#,##0.00`, `yyyy"年"m"月"d"日"` and `[$-804]aaaa`.
enum FormatCode {
  /// 27–36 and 50–58 are the dates of the Chinese edition.
  static func builtIn(_ id: Int) -> NumberFormatKind {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    case 49: .text
    default: .plain
    }
  }

  /// As programs show them in China.
  static func builtInCode(_ id: Int) -> String {
    switch id {
    case 0, 49: "General"
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6, 41, 42: "\"¥\"#,##0_);(\"¥\"#,##0)"
    case 7, 8, 43, 44: "\"¥\"#,##0.00_);(\"¥\"#,##0.00)"
    case 9: "0%"
    case 10: "0.00%"
    case 11, 48: "0.00E+00"
    case 12, 13: "# ?/?"
    case 37, 38: "#,##0_);(#,##0)"
    case 39, 40: "#,##0.00_);(#,##0.00)"
    case 14...22, 27...36, 45...47, 50...58: "yyyy-m-d"
    default: "General"
    }
  }

  static func kind(_ code: String) -> NumberFormatKind {
    var isPercent = false
    // What follows the first `;` is for negative numbers, zero and text.
    let marks = bareMarks(of: code)
    var previous: Character = " "
    for (index, mark) in marks.enumerated() {
      switch mark {
      case ";": return isPercent ? .percent : .plain
      case "%": isPercent = true
      case "@" where marks.count == 1: return .text
      case "y", "m", "d", "h", "s", "b": return .date
      // A year of an era, unless it belongs to an exponent: 0.00E+00.
      case "e":
        let next = index + 1 < marks.count ? marks[index + 1] : " "
        if next != "+", next != "-", !"0#?".contains(previous) { return .date }
      case "a":
        // aaa and aaaa are days of the week, am/pm belongs to a time.
        if index + 1 < marks.count, "am".contains(marks[index + 1]) { return .date }
      default: break
      }
      previous = mark
    }
    return isPercent ? .percent : .plain
  }

  /// Lower-case, without what stands in quotes, brackets or behind `\`, `_` and `*`.
  private static func bareMarks(of code: String) -> [Character] {
    let lower = code.lowercased()
    if lower.contains("general") || lower.contains("g/通用格式") { return [] }
    var marks: [Character] = []
    var rest = lower[...]
    while let mark = rest.popFirst() {
      switch mark {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Hours, minutes or seconds that may exceed 24 or 60.
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          marks.append(first)
        }
      default: marks.append(mark)
      }
    }
    return marks
  }
}
