/// Numbers as lists print them (ECMA-376, part 1, section 17.18.59).
enum ListNumeral {
  /// Nil for a kind that is not known.
  static func text(_ number: Int, _ format: String) -> String? {
    switch format {
    case "none", "bullet": return ""
    case "decimal", "decimalHalfWidth": return String(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "decimalFullWidth": return String(String(number).map { fullWidth($0) })
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand",
      "japaneseCounting", "taiwaneseCounting":
      return counting(number, digits: plain, units: ["", "十", "百", "千"])
    case "chineseLegalSimplified":
      return counting(number, digits: formal, units: ["", "拾", "佰", "仟"], keepsOne: true)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      return String(String(number).compactMap { $0.wholeNumberValue.map { positional[$0] } })
    case "ideographTraditional": return item(number, of: Array("甲乙丙丁戊己庚辛壬癸"))
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return enclosed(number, from: 0x2460, count: 20)
    case "decimalEnclosedParen": return enclosed(number, from: 0x2474, count: 20)
    case "decimalEnclosedFullstop": return enclosed(number, from: 0x2488, count: 20)
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number)?.lowercased()
    case "upperLetter": return letters(number)
    case "lowerLetter": return letters(number)?.lowercased()
    default: return nil
    }
  }

  private static let plain = Array("零一二三四五六七八九")
  private static let positional = Array("〇一二三四五六七八九")
  private static let formal = Array("零壹贰叁肆伍陆柒捌玖")

  private static func fullWidth(_ digit: Character) -> Character {
    digit.wholeNumberValue.map { Array("０１２３４５６７８９")[$0] } ?? digit
  }

  /// 十一, 二十, 一百零五; nil from ten thousand on.
  private static func counting(
    _ number: Int, digits: [Character], units: [String], keepsOne: Bool = false
  ) -> String? {
    guard (0..<10_000).contains(number) else { return nil }
    if number == 0 { return String(digits[0]) }
    var text = ""
    let figures = String(number).compactMap(\.wholeNumberValue)
    var isGap = false
    for (index, figure) in figures.enumerated() {
      if figure == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text.append(digits[0]) }
      isGap = false
      let unit = units[figures.count - 1 - index]
      let isBareTen = figure == 1 && index == 0 && figures.count == 2 && !keepsOne
      if !isBareTen { text.append(digits[figure]) }
      text += unit
    }
    return text
  }

  private static func item(_ number: Int, of items: [Character]) -> String? {
    items.indices.contains(number - 1) ? String(items[number - 1]) : nil
  }

  private static func enclosed(_ number: Int, from scalar: UInt32, count: Int) -> String? {
    guard (1...count).contains(number) else { return String(number) }
    return Unicode.Scalar(scalar + UInt32(number - 1)).map { String(Character($0)) }
  }

  private static func roman(_ number: Int) -> String? {
    guard (1..<4_000).contains(number) else { return nil }
    let steps: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A, …, Z, AA, BB.
  private static func letters(_ number: Int) -> String? {
    guard (1...780).contains(number),
      let letter = Unicode.Scalar(UInt32(65 + (number - 1) % 26))
    else { return nil }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }
}
