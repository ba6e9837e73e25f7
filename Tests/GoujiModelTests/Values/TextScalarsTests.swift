import GoujiModel
import TestSupport
import Testing

struct TextScalarsTests {
  /// Marks that make one character with their neighbours among those that never do.
  static let scalars: [Unicode.Scalar] = [
    "a", "7", " ", "\r", "\n", "款", "鿿", "䀀", "〇", "、", "》", "\u{302A}", "\u{3099}", "か", "“", "—",
    "…",
    "\u{200D}", "\u{20DD}", "（", "：", "９", "\u{FF9E}", "ﾊ", "\u{FEFF}", "é", "\u{301}", "👨", "👩",
    "🇨", "🇳",
    "\u{AC00}", "\u{1100}", "\u{1161}", "豈",
  ]

  @Test func `characters are counted as Swift counts them`() {
    var chance = Chance.printed()
    for _ in 0..<5_000 {
      let scalars = (0..<Int.random(in: 0...8, using: &chance)).map { _ in
        Self.scalars.randomElement(using: &chance)!
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(text.characterCount == text.count, "\(scalars)")
    }
  }

  @Test func `a text is put together from its scalars`() {
    let text = "2024年“三公”经费 12.50万元，é👨‍👩‍👧。"
    let scalars = Array(text.unicodeScalars)
    #expect(String(scalars: scalars).utf8.elementsEqual(text.utf8))
    #expect(String(scalars: scalars[4..<9]) == "年“三公”")
    #expect(String(scalars: []) == "")
  }
}
