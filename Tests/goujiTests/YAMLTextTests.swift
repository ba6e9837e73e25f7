import GoujiModel
import SourceReading
import TemplateReading
import TestSupport
import Testing
@testable import BudgetWorkbench

struct YAMLTextTests {
  @Test(arguments: [
    "", " ", "甲 ", "　甲", "甲: 乙", "甲:乙", "甲:", "甲 # 乙", "甲#乙", "- 甲", "-", "#甲", "&甲", "*甲", "!甲",
    "|",
    ">", "'甲'", "\"甲\"", "甲\"乙\\", "%甲", "@甲", "`甲", "{年度}年", "[甲]", "甲, 乙", "甲\n乙", "甲\t乙",
    "\u{2028}",
    "甲\u{FEFF}乙", "\u{85}", "~", "null", "010", "1.", "---", "...", "？甲", "? 甲", "𠮷",
  ])
  func `any text reads back as it is`(_ text: String) throws {
    let node = YAMLNode(content: .scalar(text), place: place)
    let list = YAMLNode(content: .sequence([node, node]), place: place)
    try expectSame([entry("甲", node), entry(text, node), entry("乙", list)])
  }

  @Test func `any tree reads back as it is`() throws {
    var random = Chance.printed()
    for _ in 0..<300 {
      let entries = (0..<3).map { entry("\($0)", tree(depth: 4, &random)) }
      try expectSame(entries)
    }
  }

  private func tree(depth: Int, _ random: inout Chance) -> YAMLNode {
    let count = Int.random(in: 0..<4, using: &random)
    // Places on three lines, so that some trees stand on one and others do not.
    let place = Place(file: file, line: Int.random(in: 0..<3, using: &random) + 1, column: 1)
    switch depth == 0 ? 0 : Int.random(in: 0..<4, using: &random) {
    case 0:
      let text = ["甲", "", "乙: 丙", "{丁}", "[戊", "甲, 乙"][Int.random(in: 0..<6, using: &random)]
      return YAMLNode(content: .scalar(text), place: place)
    case 1: return YAMLNode(content: .scalar(""), place: place, isOmitted: true)
    case 2:
      let nodes = (0..<count).map { _ in tree(depth: depth - 1, &random) }
      return YAMLNode(content: .sequence(nodes), place: place)
    default:
      let entries = (0..<count).map { entry("键\($0)", tree(depth: depth - 1, &random)) }
      return YAMLNode(content: .mapping(entries), place: place)
    }
  }

  private let file = SourceFile(path: "模板.yaml", text: "")
  private var place: Place { Place(file: file, line: 1, column: 1) }

  private func entry(_ key: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: Located(key, at: place), value: value)
  }

  private func expectSame(_ entries: [YAMLEntry]) throws {
    let text = YAMLText(entries).lines.map(\.text).joined(separator: "\n")
    let parsed = YAMLNode.parse(SourceFile(path: "模板.yaml", text: text))
    let read = try #require(parsed.value, "\(text)")
    #expect(read.isSame(as: YAMLNode(content: .mapping(entries), place: place)), "\(text)")
  }
}
