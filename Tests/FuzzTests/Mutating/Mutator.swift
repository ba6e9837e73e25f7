import TestSupport

/// Makes inputs that nobody would write from some that somebody did. The same from the same seed.
struct Mutator {
  var random: Chance

  init(seed: UInt64) { random = Chance(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  mutating func one<Element>(of list: [Element]) -> Element { list[number(0...(list.count - 1))] }

  /// True once in so many times.
  mutating func rarely(_ times: Int) -> Bool { number(1...times) == 1 }

  /// A place in it, or just behind.
  mutating func index(_ bytes: [UInt8]) -> Int { number(0...bytes.count) }

  /// A piece of it of at most so many bytes.
  mutating func range(_ bytes: [UInt8], _ most: Int) -> Range<Int> {
    let start = index(bytes)
    return start..<min(start + number(1...most), bytes.count)
  }
}

/// Words that readers stumble over.
enum HardWords {
  static let all: [[UInt8]] =
    numbers.map { Array($0.utf8) } + words.map { Array($0.utf8) } + bytes
    + [("(", 3000), ("[", 300), ("{", 300), ("9", 400), ("很", 3000), ("- ", 200), ("-", 3000)]
    .map { Array(String(repeating: $0.0, count: $0.1).utf8) }

  private static let numbers = [
    "0", "-0", "-1", "1", "0.01", "0.001", "-0.005", "00", "1e9", "1e308", "1e-400", "NaN", "inf",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "92233720368547758.07",
    "99999999999999999999999999", "4294967296", "2147483648", "65536", "1048577", "16385", "１２３",
    "1,234.50", "1，234", "一百二十万", "12万", "100%", "-100%", "0x10", "1.2.3", "．５", "Ⅷ", "²",
  ]
  private static let words = [
    "", " ", "\t", "\n", "\r", "\r\n", ",", ";", "\"", "'", "\"\"", "=", "=1+1", "@", "#", "&a ",
    "*a",
    "<<: *a", "|", ">", "- ", "? ", ": ", "%YAML 9.9\n", "---\n", "...\n", "!!binary ", "{}", "[]",
    "~",
    "null", "2024-02-30", "24:00", "合计", "小计", "总计", "其中：", "上年(", "全部(", "合计(", "占比(",
    "得分(", "平均(", "最大(", "取(", "列出(", "（", "）", "{", "}", "{{", "}}", "｛", "“", "”", "、", "。",
    "第二部分", "\n# ", "\n## ", "\n| ", "万元", "元", "亿元", "基于: ", "词: ", "数: ", "表: ", "\u{FEFF}",
    "\u{200B}", "\u{202E}", "\u{3000}", "\u{E000}", "𠮷", "👨‍👩‍👧‍👦", "e\u{301}\u{301}\u{301}", "ﬀ", "İ",
    "\u{85}", "\u{2028}", "&amp;", "&#0;", "&#x110000;", "&x;", "<!DOCTYPE a [<!ENTITY x \"y\">]>",
    "<![CDATA[", "]]>", "<!--", "-->", "<?xml?>", "#REF!", "../../x", "/", "\\", "xml:space",
    "_x0000_",
  ]
  private static let bytes: [[UInt8]] = [
    [0], [0, 0, 0, 0], [0xFF], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    [0xE4, 0xB8], [0x80], [0x81, 0x30, 0x81, 0x30], [0xA1, 0xA1], [0x1A], [0x0C], [0x7F],
  ]
}
