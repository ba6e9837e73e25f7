import GoujiModel
import TestSupport
import Testing

struct LooseTextTests {
  @Test func `blanks of every kind are dropped`() {
    #expect(LooseText.key(" 公\u{A0}用\u{2003}经\u{3000}费\t\n") == "公用经费")
    #expect(LooseText.key("\u{2000}\u{200B}") == "")
    #expect(LooseText.key("") == "")
  }

  @Test func `full-width forms count as half-width ones`() {
    #expect(LooseText.key("（２０８）ＡＢｚ！～") == "(208)ABz!~")
    // Marks of Chinese stay: only U+FF01 to U+FF5E have a half-width form.
    #expect(LooseText.key("一、“三公”…￥｟") == "一、“三公”…￥｟")
  }

  @Test func `any text comes out as its scalars do one by one`() {
    var chance = Chance.printed()
    let scalars = [
      0x09, 0x0D, 0x0E, 0x1F, 0x20, 0x21, 0x41, 0x7F, 0xA0, 0xA1, 0x1FFF, 0x2000, 0x200B, 0x200C,
      0x2003, 0x2FFF, 0x3000, 0x3001, 0x4E00, 0xFEFF, 0xFF00, 0xFF01, 0xFF3F, 0xFF40, 0xFF5E,
      0xFF5F, 0x1F600,
    ].compactMap(Unicode.Scalar.init)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...8, using: &chance)).compactMap { _ in
        scalars.randomElement(using: &chance)
      }
      let expected = text.filter { scalar in
        !["\t", "\r", " ", "\u{A0}", "\u{2000}", "\u{2003}", "\u{200B}", "\u{3000}"]
          .contains(scalar)
      }.compactMap { scalar in
        (0xFF01...0xFF5E).contains(scalar.value)
          ? Unicode.Scalar(scalar.value - 0xFF01 + 0x21) : scalar
      }
      let key = LooseText.key(String(String.UnicodeScalarView(text)))
      #expect(Array(key.unicodeScalars) == expected)
    }
  }
}
