import Foundation
import TestSupport
import Testing

/// The board in the browser and the one in the terminal say the same, and what is downloaded is what the
/// command writes.
@Suite(.enabled(if: Chrome.isThere), .serialized)
struct BoardWordsTests {
  /// Two departments that can be summed up, and one that has handed in nothing.
  private static func county() throws -> ServedFolder {
    let served = try ServedFolder(["甲局": "tongchuan-2024", "乙局": "tongchuan-2024"])
    for (name, code) in [("甲局", "201001"), ("乙局", "202001")] {
      let folder = served.beside("全县/\(name)")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let text = try served.text("\(name)/\(file)")
        try served.write(
          text.replacing("185001", with: code)
            .replacing("全称: 达州市通川区人力资源和社会保障局", with: "全称: \(name)"),
          to: "\(name)/\(file)")
      }
    }
    try served.write(
      """
      部门,草案,联系科室,截止日期
      甲局,甲局,预算科,2025-02-10
      乙局,乙局,社保科,2099-12-31
      丁局,,社保科,2025-02-10

      """, to: "名册.csv")
    return served
  }

  /// What stands beside one another, between two blanks at least.
  private static func cells(_ line: some StringProtocol) -> [String] {
    line.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private static func rows(_ selector: String, _ chrome: Chrome) throws -> [[String]] {
    let expression = """
      Array.from(document.querySelectorAll('\(selector)')).map((row) =>
        Array.from(row.cells).map((cell) => cell.textContent.trim()).filter(Boolean))
      """
    return try chrome.value(expression) as? [[String]] ?? []
  }

  @Test func `the same columns and the same words as gouji board`() throws {
    let served = try Self.county()
    let chrome = try Chrome()
    try chrome.open(served.address)
    let lines = try served.gouji(["board", served.path, "--out", served.beside("out")]).split(
      separator: "\n"
    ).map(Self.cells)
    let start = try #require(lines.firstIndex { $0.first == "部门" })
    #expect(try Self.rows(".progress thead tr", chrome) == [lines[start]])
    let shown = try Self.rows(".progress tbody tr", chrome)
    #expect(shown.count == 3)
    for (row, line) in zip(shown, lines[(start + 1)...]) {
      // Of the draft's path the folder of the county is left out.
      let own = line.map { cell in
        cell.hasPrefix(served.path + "/") ? String(cell.dropFirst(served.path.count + 1)) : cell
      }
      #expect(row == own)
    }
    #expect(shown[0].contains { $0.hasPrefix("过期 ") } && shown[1].contains { $0.hasPrefix("还有 ") })
    #expect(shown[2].contains("未交"))
    let said = try chrome.words("document.querySelector('.progress caption').textContent")
    #expect(said.hasPrefix("共 3 个部门：未交 1，有提示 2"))
    #expect(lines.contains(["共 3 个部门：未交 1，有提示 2"]))

    let sums = try #require(lines.firstIndex { $0.first == "汇总的是" })
    #expect(lines[sums] == ["汇总的是", "部门", "表", "栏", "数", "单位"])
    let heading = try chrome.words(
      "Array.from(document.querySelectorAll('h2')).map((one) => one.textContent).find((words) => words.startsWith('合计'))"
    )
    let totals = try Self.rows("table:not(.progress) tbody tr", chrome)
    #expect(totals.count > 4)
    #expect(lines.count - sums - 1 >= totals.count)
    for (row, line) in zip(totals, lines[(sums + 1)...]) {
      #expect(heading == "合计：\(line[0])（\(line[1])）")
      #expect(row == Array(line[2...]))
    }
    // Twice 764.33 万元, by hand.
    #expect(totals[0].contains("1,528.66"))
  }

  @Test func `the summary that is downloaded is the one that gouji summary writes`() throws {
    let served = try Self.county()
    let path = served.beside("汇总.xlsx")
    _ = try served.gouji([
      "summary", served.beside("全县/甲局"), served.beside("全县/乙局"), "--out", path,
    ])
    let written = try Data(contentsOf: URL(filePath: path))
    let downloaded = try served.page("/board/summary/0/all.xlsx")
    #expect(written.count > 5_000 && downloaded == written)
  }

  @Test func `what comes in shows by itself, and the window may be narrow`() throws {
    let served = try Self.county()
    let chrome = try Chrome()
    try chrome.size(420)
    try chrome.open(served.address)
    #expect(
      try chrome.holds(
        "Array.from(document.querySelectorAll('.progress td:not(:empty)')).every((one) => one.getBoundingClientRect().right <= innerWidth)"
      ))
    let spending = try served.text("甲局/支出.csv")
    try served.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "甲局/支出.csv")
    #expect(try chrome.waits("document.querySelector('.progress .state.faulty')"))
    #expect(try chrome.waits { try chrome.text("#said").contains("有错 1") })
  }
}
