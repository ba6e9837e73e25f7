import GoujiModel
import Testing

@testable import FormWriting

struct FormWidthsTests {
  @Test func `a Chinese character is twice as wide as a digit, nearly`() {
    #expect(FormWidths.ems("行政运行") == 8)
    #expect(abs(FormWidths.ems("2080101") - 7 * 1.05) < 0.001)
    #expect(FormWidths.ems("") == 0)
  }

  /// A line of 11 points takes 15.4, and 5 are between rows.
  @Test(arguments: [
    ("一行", 20.0), ("两行\n的字", 36.0), (String(repeating: "字", count: 20), 51.0), ("", 20.0),
  ])
  func `a row is as high as its words in lines`(text: String, height: Double) {
    // 16 characters wide: seven Chinese ones fit on a line.
    #expect(FormWidths.height(of: text, width: 16) == height)
  }

  @Test func `no row is higher than a program allows`() {
    #expect(FormWidths.height(of: String(repeating: "字\n", count: 500), width: 16) == 405)
  }
}
