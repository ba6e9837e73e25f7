import Foundation
import GoujiModel
import SourceReading
import TestSupport
import Testing

struct EditionShelfTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let shipped = repository.appending(path: "Sources/EditionData/科目")

  @Test func `the program holds the files of the repository as they are`() throws {
    var files: [String: [UInt8]] = [:]
    for file in ShippedFile.all { files[file.path] = Array(file.bytes) }
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: Self.shipped.path(percentEncoded: false)
    ).filter { $0.hasSuffix(".tsv") }
    #expect(Set(files.keys) == Set(names.map(\.precomposedStringWithCanonicalMapping)))
    for name in names {
      let data = try Data(contentsOf: Self.shipped.appending(path: name))
      #expect(files[name] == Array(data), "\(name)")
    }
  }

  @Test func `the files that ship are without a fault, and read the same as from a shelf`() throws {
    let read = EditionShelf.read(
      folders: [Self.shipped.path(percentEncoded: false)], over: EditionHistory([]))
    #expect(read.findings.map(\.message) == [])
    for year in 2017...2025 {
      let (own, other) = (
        Classification(year: year), Classification(year: year, history: read.value)
      )
      #expect(own.entries(matching: "") == other.entries(matching: ""))
    }
  }

  @Test func `2024 has every code and name of the reference`() throws {
    let reference = Self.repository.appending(path: "../shared/reference")
    guard FileManager.default.fileExists(atPath: reference.path(percentEncoded: false)) else {
      return
    }
    let names = Classification(year: 2024)
    for (file, name) in [
      ("function-classification-2024", names.functionName),
      ("department-economic-classification", names.economicName),
      ("government-economic-classification", { names.name($0, .governmentEconomic) }),
    ] as [(String, (String) -> String?)] {
      let text = try String(
        contentsOf: reference.appending(path: "\(file).tsv"), encoding: .utf8)
      for line in text.split(separator: "\n").dropFirst() {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        #expect(name(cells[0]) == cells[2])
      }
    }
  }

  @Test func `an office adds a year beside its templates`() throws {
    let shelf = TemporaryFolder()
    try shelf.write("代码\t名称\n20126\t档案管理事务\n2012601\t行政运行\n", to: "科目/2027-01-01/功能科目.tsv")
    // Commas do as well, and Excel's own encoding of Chinese.
    try shelf.write(
      "变更,原代码,原名称,新代码,新名称,来源\n改名,20126,档案事务,20126,档案管理事务,财预〔2026〕1号\n改码,2012604,档案馆,2012605,档案馆,\n",
      to: "科目/2027-01-01/变更.csv")
    let read = EditionShelf.read([shelf.path("")])
    #expect(read.findings.map(\.message) == [])
    let names = { (year: Int) in Classification(year: year, history: read.value) }
    #expect(names(2027).functionName("20126") == "档案管理事务")
    #expect(names(2026).functionName("20126") == "档案事务")
    #expect(names(2027).successor(of: "2012604") == .one("2012605"))
    #expect(names(2027).functionName("2080101") == "行政运行")
    #expect(names(2024).functionName("20126") == "档案事务")
  }

  @Test(arguments: [
    ("功能科目.tsv", "代码\t名称\n20126\t档案事务\n‸20126\t档案\n", "写了两次"),
    ("功能科目.tsv", "代码\t名称\n‸2012\t档案事务\n", "不是支出功能分类的代码"),
    ("功能科目.tsv", "代码\t名称\n‸30126\t档案事务\n", "不是支出功能分类的代码"),
    ("部门经济科目.tsv", "代码\t名称\n‸3010101\t基础工资\n", "不是部门预算支出经济分类的代码"),
    ("功能科目.tsv", "‸代码\t名字\n20126\t档案事务\n", "缺少“名称”列"),
    ("功能科目.tsv", "代码\t名称\t可信\n20126\t档案事务\t‸一般\n", "没有“一般”这种写法"),
    ("变更.tsv", "变更\t原代码\t原名称\t新代码\t新名称\n‸更名\t20126\t甲\t20126\t乙\n", "没有“更名”这种写法"),
    ("变更.tsv", "变更\t原代码\t原名称\t新代码\t新名称\n改名\t20126\t甲\t‸20127\t甲\n", "代码不变"),
    ("变更.tsv", "变更\t原代码\t原名称\t新代码\t新名称\n合并\t20126\t甲\t‸20126\t乙\n", "两个代码一样"),
    ("说明.tsv", "项目\t内容\n收录\t‸大半\n", "没有“大半”这种写法"),
  ])
  func `a fault is told at its line`(name: String, text: String, said: String) throws {
    let marked = MarkedText(text)
    let shelf = TemporaryFolder()
    try shelf.write(marked.text, to: "科目/2027-01-01/\(name)")
    let findings = EditionShelf.read([shelf.path("")]).findings
    #expect(findings.contains { $0.message.contains(said) }, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.code == .malformedEdition })
    let places = findings.compactMap(\.place).map { "\($0.line):\($0.column)" }
    #expect(places.contains(marked.marks[0]), "\(places)")
  }

  @Test func `changes and tables of an edition agree`() throws {
    let shelf = TemporaryFolder()
    try shelf.write("项目\t内容\n收录\t全部\n", to: "科目/2027-01-01/说明.tsv")
    try shelf.write(
      "代码\t名称\n201\t一般公共服务支出\n20126\t档案事务\n2012701\t行政运行\n", to: "科目/2027-01-01/功能科目.tsv")
    try shelf.write(
      "变更\t原代码\t原名称\t新代码\t新名称\n停用\t20126\t档案事务\t\t\n新增\t\t\t20128\t某事务\n改名\t201\t甲\t201\t乙\n",
      to: "科目/2027-01-01/变更.tsv")
    try shelf.write("x", to: "科目/去年/功能科目.tsv")
    try shelf.write("x", to: "科目/2027-01-01/科目.tsv")
    let said = EditionShelf.read([shelf.path("")]).findings.map(\.message)
    #expect(said.count == 6, "\(said)")
    for words in [
      "2012701 上面的 20127 没有列出", "说 20126 不再使用", "新代码 20128 不在", "201 在变更里叫“乙”", "以启用日期命名",
      "科目.tsv 不是科目版本里的文件",
    ] {
      #expect(said.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func `no file crashes the reader`() throws {
    var chance = Chance.printed()
    let shelf = TemporaryFolder()
    let pieces = [
      "代码", "名称", "变更", "原代码", "新代码", "改名", "20126", "2", "\t", "\n", ",", "\"", "收录", "全部", "项目",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...40, using: &chance))
        .map { _ in pieces.randomElement(using: &chance)! }.joined()
      for name in ["功能科目", "变更", "说明", "经济科目对照"] {
        try shelf.write(text, to: "科目/2027-01-01/\(name).tsv")
      }
      let read = EditionShelf.read([shelf.path("")])
      _ = Classification(year: 2027, history: read.value).entries(matching: "20")
    }
  }
}
