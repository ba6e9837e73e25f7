import TestSupport
import Testing

@testable import BudgetWorkbench

struct FileNameTests {
  private static let endings = [".docx", ".xlsx", ".勾稽.json"]

  @Test(arguments: [
    ("某市档案局2025年部门预算", "某市档案局2025年部门预算"),
    ("/../../escaped/x2024年部门预算", "／..／..／escaped／x2024年部门预算"),
    ("../../y", "．.／..／y"),
    ("a\\b:c*d?e\"f<g>h|i", "a＼b：c＊d？e＂f＜g＞h｜i"),
    ("x\0y\u{7}z\n", "xyz"),
    // Words that would show the name the other way round.
    ("预算\u{202E}xcod", "预算xcod"),
    (".隐藏", "．隐藏"), ("~$锁", "～$锁"), ("-rf", "－rf"), ("  两头 ", "两头"),
    ("", "未命名"), ("\u{0}", "未命名"), (" ", "未命名"),
    ("CON", "CON_"), ("con.x", "con_.x"), ("Lpt1", "Lpt1_"), ("com²", "com²_"), ("COM10", "COM10"),
    ("NUL2024年部门预算", "NUL2024年部门预算"),
  ])
  func `words become a name that every system can hold`(_ words: String, _ name: String) {
    #expect(FileName.stem(of: words, endings: Self.endings) == name)
  }

  @Test func `a name up to the limit stays whole, a longer one is cut and stays another`() {
    // 243 bytes, and 12 for .勾稽.json.
    let longest = String(repeating: "局", count: 81)
    #expect(FileName.stem(of: longest, endings: Self.endings) == longest)
    let cut = FileName.stem(of: longest + "甲", endings: Self.endings)
    #expect((cut + ".勾稽.json").utf8.count <= 255)
    // 243 bytes less three for … and eight digits leave 232, which 77 characters fill to 231.
    #expect(cut.hasPrefix(String(repeating: "局", count: 77) + "…"))
    #expect(cut != FileName.stem(of: longest + "乙", endings: Self.endings))
  }

  /// Whatever the words: one name, in its folder, that is a name again.
  @Test func `any words give a name inside the folder`() {
    var chance = Chance.printed()
    let odd: [Unicode.Scalar] = [
      "/", "\\", ".", ":", "\0", "\n", "\u{202E}", "~", "$", "-", " ", "|", "局", "算", "a", "C", "O",
      "N", "1", "é", "\u{301}", "👨", "\u{200D}", "　", "\u{FFFF}", "\u{2028}",
    ]
    for _ in 0..<2_000 {
      var words = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...Int.random(in: 1...200), using: &chance) {
        words.append(odd.randomElement(using: &chance)!)
      }
      let stem = FileName.stem(of: String(words), endings: Self.endings)
      let comment: Comment = "\(String(words).debugDescription) → \(stem.debugDescription)"
      #expect(!stem.isEmpty && (stem + ".勾稽.json").utf8.count <= 255, comment)
      #expect(!stem.unicodeScalars.contains { "/\\:*?\"<>|".unicodeScalars.contains($0) }, comment)
      #expect(!stem.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E }, comment)
      #expect(!stem.hasPrefix(".") && !stem.hasPrefix("~") && !stem.hasPrefix("-"), comment)
      #expect(FileName.stem(of: stem, endings: Self.endings) == stem, comment)
    }
  }
}
