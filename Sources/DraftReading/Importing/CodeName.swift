import GoujiModel
import SourceReading

/// A cell with a code, a name or both: `2080101-行政运行`, `[30101]基本工资`, `行政运行(2080101)`,
/// `208-社会保障和就业支出/20801-…/2080101-行政运行`.
struct CodeName {
  /// Empty where there is none.
  var code = ""
  var name = ""

  private static let opening = "[【(（〔"
  private static let closing = "]】)）〕"
  private static let separators = "-—–_.:：|、·　 \u{A0}\n\t"

  init(_ text: String) {
    // Of a path from the top level the last step counts.
    let steps = text.split { "/→>\\".contains($0) }.map { Blanks.trimming(String($0)) }
    let step = steps.last { CodeName.hasCode($0) } ?? text
    let bare = TypedCode.bare(Blanks.trimming(step))
    let whole = bare.first?.isNumber == true ? bare : Blanks.trimming(step)
    if let last = whole.last, Self.closing.contains(last),
      let open = whole.lastIndex(where: { Self.opening.contains($0) }), open != whole.startIndex,
      Self.isCode(whole[whole.index(after: open)...].dropLast())
    {
      code = String(whole[whole.index(after: open)...].dropLast()).headerKey
      name = Blanks.trimming(String(whole[..<open]))
      return
    }
    var rest = whole[...]
    rest = rest.drop { Self.opening.contains($0) }
    let typed = rest.prefix { Self.isCodeCharacter($0) }
    guard Self.isCode(typed) else {
      name = whole
      return
    }
    // `208 01 01`, `208-01-01`: more digits behind a separator belong to the code.
    var digits = String(typed)
    rest = rest.dropFirst(typed.count)
    while let more = Self.furtherDigits(rest) {
      digits += more.digits
      rest = more.rest
    }
    code = digits.headerKey
    name = Blanks.trimming(
      String(rest.drop { Self.closing.contains($0) || Self.separators.contains($0) }))
  }

  private static func furtherDigits(_ rest: Substring) -> (digits: String, rest: Substring)? {
    guard let first = rest.first, separators.contains(first) else { return nil }
    let after = rest.drop { separators.contains($0) }
    let digits = after.prefix { isCodeCharacter($0) }
    // Two digits at a time, as the levels of a classification have them.
    guard digits.count == 2, digits.allSatisfy(\.isNumber) else { return nil }
    return (String(digits), after.dropFirst(digits.count))
  }

  private static func isCodeCharacter(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.halfWidth, scalar.isASCII else {
      return false
    }
    return ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("a"..."z").contains(scalar)
  }

  /// At least three characters, a digit the first of them.
  private static func isCode(_ text: Substring) -> Bool {
    text.count >= 3 && text.allSatisfy(isCodeCharacter)
      && text.first?.unicodeScalars.first?.halfWidth.decimalDigit != nil
  }

  private static func hasCode(_ text: String) -> Bool { !CodeName(step: text).code.isEmpty }

  private init(step: String) {
    let rest = step.drop { Self.opening.contains($0) }
    let typed = rest.prefix { Self.isCodeCharacter($0) }
    if Self.isCode(typed) { code = String(typed) }
  }

  /// Code and name as a ledger's cell may have them.
  var cellText: String { code.isEmpty ? name : name.isEmpty ? code : "\(code) \(name)" }
}
