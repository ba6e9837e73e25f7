/// A number as its format shows it: `12,968.46`, `17.5%`, blank for zero (ECMA-376, part 1, section
/// 18.8.31). Exact, by decimal digits.
public enum ShownNumber {
  /// Bytes of a format: Excel takes 255 characters.
  private static let longest = 1_024

  /// Nil where the format is one of dates, fractions, exponents or conditions.
  public static func text(_ digits: String, code: String) -> String? {
    if code.utf8.count > longest { return nil }
    let isNegative = digits.hasPrefix("-")
    let plain = isNegative ? String(digits.dropFirst()) : digits
    if code.isEmpty || code.lowercased() == "general" || code == "@" { return digits }
    let (section, index) = section(for: digits, of: code)
    guard let pattern = Pattern(section) else { return nil }
    let text = pattern.text(plain)
    // A section of its own for negative numbers says their sign itself.
    return isNegative && index == 0 && text.contains(where: { ("1"..."9").contains($0) })
      ? "-" + text : text
  }

  /// The part of a format that a number is shown by, and which it is.
  private static func section(for digits: String, of code: String) -> (Substring, Int) {
    let sections = sections(of: code)
    var index = 0
    if digits == "0" || digits == "-0" {
      index = sections.count > 2 ? 2 : 0
    } else if digits.hasPrefix("-") {
      index = sections.count > 1 ? 1 : 0
    }
    return (sections[index], index)
  }

  /// The format writes the number in white.
  public static func isWhite(_ digits: String, code: String) -> Bool {
    if !code.contains("[") || code.utf8.count > longest { return false }
    let section = section(for: digits, of: code).0.lowercased().filter { !$0.isWhitespace }
    return ["[white]", "[白色]", "[color2]", "[颜色2]"].contains { section.contains($0) }
  }

  /// A text as its format shows it: as it is, unless the format has words of its own for texts.
  public static func text(ofText text: String, code: String) -> String {
    if code.utf8.count > longest || !code.contains("@") && !code.contains(";") { return text }
    let sections = sections(of: code)
    let own = sections.count > 3 ? sections[3] : sections.last { hasTextMark($0) }
    guard let own else { return text }
    var shown = ""
    var rest = own
    while let mark = rest.popFirst() {
      switch mark {
      case "@": shown += text
      case "\"":
        shown += rest.prefix { $0 != "\"" }
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { shown.append(next) }
      case "_", "*": _ = rest.popFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      default: shown.append(mark)
      }
    }
    return sections.count < 4 && shown.lowercased() == "general" ? text : shown
  }

  private static func hasTextMark(_ section: Substring) -> Bool {
    var rest = section
    while let mark = rest.popFirst() {
      if mark == "@" { return true }
      if mark == "\"" { rest = rest.drop { $0 != "\"" }.dropFirst() }
      if mark == "\\" { rest = rest.dropFirst() }
    }
    return false
  }

  private static func sections(of code: String) -> [Substring] {
    var sections: [Substring] = []
    var start = code.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in code.indices {
      let mark = code[index]
      if isEscaped {
        isEscaped = false
      } else if mark == "\"" {
        isQuoted.toggle()
      } else if mark == "\\" {
        isEscaped = true
      } else if mark == ";", !isQuoted {
        sections.append(code[start..<index])
        start = code.index(after: index)
      }
    }
    return sections + [code[start...]]
  }

  private struct Pattern {
    private var before = ""
    private var after = ""
    private var hasDigits = false
    private var leastDecimals = 0
    private var mostDecimals = 0
    private var leastDigits = 0
    private var isGrouped = false
    private var isPercent = false
    /// How often it is divided by a thousand: a comma behind the last digit.
    private var thousands = 0

    init?(_ section: Substring) {
      var rest = section
      var isBehindPoint = false
      /// Commas since the last digit.
      var commas = 0
      func literal(_ text: String) {
        if hasDigits { after += text } else { before += text }
      }
      while let mark = rest.popFirst() {
        switch mark {
        case "0", "#", "?":
          if !after.isEmpty, after != "%" { return nil }
          hasDigits = true
          if commas > 0, !isBehindPoint { isGrouped = true }
          commas = 0
          if isBehindPoint {
            mostDecimals += 1
            if mark == "0" { leastDecimals = mostDecimals }
          } else if mark == "0" {
            leastDigits += 1
          }
        case ".":
          isBehindPoint = true
          thousands += commas
          commas = 0
        case ",": if hasDigits { commas += 1 }
        case "%":
          isPercent = true
          literal("%")
        case "\"":
          literal(String(rest.prefix { $0 != "\"" }))
          rest = rest.drop { $0 != "\"" }.dropFirst()
        case "\\": if let next = rest.popFirst() { literal(String(next)) }
        case "_": _ = rest.popFirst()
        case "*": _ = rest.popFirst()
        case "[":
          let inside = rest.prefix { $0 != "]" }
          rest = rest.dropFirst(inside.count + 1)
          if inside.hasPrefix("$") {
            // `[$¥-804]`: a currency, and whose.
            literal(String(inside.dropFirst().prefix { $0 != "-" }))
          } else if !inside.allSatisfy(\.isLetter) {
            // A colour says nothing of the digits; a condition may, and so do numerals of a script.
            return nil
          }
        case "-", "+", "(", ")", " ", "¥", "$", "￥": literal(String(mark))
        default: return nil
        }
      }
      thousands += commas
    }

    /// `digits` without a sign.
    func text(_ digits: String) -> String {
      if !hasDigits { return before + after }
      let number = shifted(isPercent ? DecimalDigits.hundredfold(digits) : digits)
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      var (whole, decimals) = Self.rounded(
        Array(parts[0].utf8), parts.count > 1 ? Array(parts[1].utf8) : [], to: mostDecimals)
      while whole.count > 1, whole[0] == UInt8(ascii: "0") { whole.removeFirst() }
      while whole.count < leastDigits { whole.insert(UInt8(ascii: "0"), at: 0) }
      if leastDigits == 0, whole == [UInt8(ascii: "0")] { whole = [] }
      while decimals.count > leastDecimals, decimals.last == UInt8(ascii: "0") {
        decimals.removeLast()
      }
      while decimals.count < leastDecimals { decimals.append(UInt8(ascii: "0")) }
      var text: [UInt8] = []
      for (index, digit) in whole.enumerated() {
        if isGrouped, index > 0, (whole.count - index).isMultiple(of: 3) {
          text.append(UInt8(ascii: ","))
        }
        text.append(digit)
      }
      if mostDecimals > 0, !decimals.isEmpty { text += [UInt8(ascii: ".")] + decimals }
      return before + String(decoding: text, as: UTF8.self) + after
    }

    private func shifted(_ digits: String) -> String {
      if thousands == 0 { return digits }
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      let missing = max(3 * thousands + 1 - parts[0].utf8.count, 0)
      let whole = String(repeating: "0", count: missing) + parts[0]
      return whole.dropLast(3 * thousands) + "." + whole.suffix(3 * thousands)
        + (parts.count > 1 ? parts[1] : "")
    }

    /// Half away from zero.
    private static func rounded(
      _ whole: [UInt8], _ decimals: [UInt8], to count: Int
    ) -> (whole: [UInt8], decimals: [UInt8]) {
      guard decimals.count > count else { return (whole, decimals) }
      var digits = whole + decimals.prefix(count)
      if decimals[count] >= UInt8(ascii: "5") {
        var index = digits.count - 1
        while index >= 0, digits[index] == UInt8(ascii: "9") {
          digits[index] = UInt8(ascii: "0")
          index -= 1
        }
        if index >= 0 { digits[index] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
      }
      let length = digits.count - count
      return (Array(digits[..<length]), Array(digits[length...]))
    }
  }
}
