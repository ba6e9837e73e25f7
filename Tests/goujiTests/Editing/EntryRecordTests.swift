import Foundation
import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import BudgetWorkbench

/// An entry is found again by what it is, whatever lines have come and gone, and never taken for another.
struct EntryRecordTests {
  private static let header = "科目,说明,预算数\n"
  private static let rows = "30101,甲,1\n30102,乙,2\n30102,丙,2\n30103,,5\n"

  /// The text and the line at which what stood at an address is found in other text; nil where it is not.
  private static func found(
    _ name: String, _ old: String, _ address: EntryAddress, in new: String
  ) throws -> String? {
    func file(_ text: String) throws -> ReadFile {
      try #require(SourceReader.read(Array(text.utf8), name: name, displayPath: name).value)
    }
    let shown = try #require(DraftEntry(address, in: try file(old)))
    // As a page sends it.
    let record = try #require(EntryRecord(shown.record.written))
    #expect(record == shown.record)
    return DraftEntry(record, near: address.line, in: try file(new)).map {
      "\($0.place.line) \($0.text)"
    }
  }

  @Test(arguments: [
    // Lines before it; after it; its own text changed; another row alike, with another text.
    ("30100,新,9\n" + rows, "4 2"), (rows + "30100,新,9\n", "3 2"),
    (rows.replacing("乙,2", with: "乙,3"), "3 3"), ("30102,丙,7\n" + rows, "4 2"),
    // Gone, though others stand on its line; changed in another cell; put in another order.
    (rows.replacing("30102,乙,2\n", with: ""), nil), (rows.replacing("乙", with: "丁"), nil),
    ("30102,丙,2\n30102,乙,2\n30101,甲,1\n", "3 2"),
    // The amount of what stood beside it is none of its own.
    (rows.replacing("30102,乙,2\n", with: "30102,戊,2\n"), nil),
  ])
  func `a cell goes with its row`(_ new: String, _ place: String?) throws {
    let address = EntryAddress(file: "支出.csv", line: 3, column: .named("预算数"))
    #expect(
      try Self.found("支出.csv", Self.header + Self.rows, address, in: Self.header + new) == place)
  }

  @Test func `of rows that are alike but for the cell none is taken for another`() throws {
    let old = Self.header + "30101,甲,1\n30101,甲,2\n"
    let address = EntryAddress(file: "支出.csv", line: 2, column: .named("预算数"))
    let find = { try Self.found("支出.csv", old, address, in: Self.header + $0) }
    #expect(try find("30101,甲,2\n30101,甲,1\n") == "3 1")
    #expect(try find("30101,甲,2\n") == nil)
    #expect(try find("30101,甲,7\n30101,甲,2\n") == nil)
    // A column more changes nothing of a row; other titles do.
    #expect(
      try Self.found("支出.csv", old, address, in: "科目,说明,预算数,备注\n30101,甲,2,\n30101,甲,1,\n") == "3 1")
    #expect(try Self.found("支出.csv", old, address, in: "科目,说明,金额\n30101,甲,1\n") == nil)
  }

  @Test func `a text of a head goes by its keys, one of a list with its element`() throws {
    let old =
      "原因:\n  甲: 一\n单位:\n  - {代码: \"1\", 名称: 甲}\n  - {代码: \"2\", 名称: 乙}\n待确认:\n  - 一\n  - 二\n"
    let reason = EntryAddress(file: "草案.yaml", line: 2, column: .only)
    #expect(try Self.found("草案.yaml", old, reason, in: "# 注\n原因: {乙: 三, 甲: 二}\n") == "2 二")
    #expect(try Self.found("草案.yaml", old, reason, in: "原因: {乙: 三}\n") == nil)
    let name = EntryAddress(file: "草案.yaml", line: 5, column: .character(20))
    let units = { try Self.found("草案.yaml", old, name, in: "单位:\n" + $0) }
    #expect(try units("  - {代码: \"2\", 名称: 乙}\n") == "2 乙")
    #expect(try units("  - {代码: \"2\", 名称: 丙}\n  - {代码: \"3\", 名称: 丁}\n") == "2 丙")
    #expect(try units("  - {代码: \"1\", 名称: 甲}\n  - {代码: \"3\", 名称: 乙}\n") == nil)
    let item = EntryAddress(file: "草案.yaml", line: 8, column: .only)
    #expect(try Self.found("草案.yaml", old, item, in: "待确认:\n  - 二\n  - 三\n") == "2 二")
    #expect(try Self.found("草案.yaml", old, item, in: "待确认:\n  - 一\n  - 三\n") == nil)
  }

  @Test func `a paragraph goes by its words, or by what stands around it`() throws {
    let old = "# 职能\n\n一段。\n\n二段。\n\n# 重点\n\n三段。\n"
    let second = EntryAddress(file: "文字.md", line: 5, column: .only)
    let find = { try Self.found("文字.md", old, second, in: $0) }
    #expect(try find("# 职能\n\n新的一段。\n\n一段。\n\n二段。\n") == "7 二段。")
    #expect(try find("# 职能\n\n一段。\n\n二段改了。\n") == "5 二段改了。")
    #expect(try find("# 职能\n\n一段改了。\n\n二段改了。\n") == nil)
    #expect(try find("# 重点\n\n一段。\n\n二段。\n") == nil)
  }

  /// Beside it the same text with another place.
  @Test func `a conflict shows the entry that was opened, or says that it is gone`() throws {
    let copy = try DraftCopy()
    let edit = DraftEdit(Workbench(draft: copy.path))
    let address = try #require(EntryAddress("支出.csv:3.预算数"))
    let shown = try #require(edit.entry(address).value)
    #expect(shown.text == "626000")
    let lines = try copy.text("支出.csv").components(separatedBy: "\n")
    func save(_ lines: [String]) throws -> String {
      let text = lines.joined(separator: "\n")
      try text.write(toFile: copy.path + "/支出.csv", atomically: true, encoding: .utf8)
      return text
    }
    // A line more above it: on its line there stands another record now.
    let more = try save([lines[0], lines[1], lines[1]] + lines[2...])
    let moved = edit.edit(address, to: "626001", basedOn: shown.hash, of: shown.record)
    #expect(moved.value.isConflict && moved.value.written.isEmpty)
    #expect(moved.value.entry?.place.line == 4 && moved.value.entry?.text == "626000")
    #expect(moved.findings.first?.message.contains("现在这里是“626000”") == true)
    #expect(try copy.text("支出.csv") == more)
    // Without it nothing is shown that could be written over.
    let less = try save([lines[0], lines[1]] + lines[3...])
    let gone = edit.edit(address, to: "626001", basedOn: shown.hash, of: shown.record)
    #expect(gone.value.isConflict && gone.value.entry == nil)
    #expect(gone.findings.map(\.code) == [.entryChangedSince])
    #expect(gone.findings.first?.message.contains("预算数，原来是“626000”）不在了") == true)
    #expect(gone.findings.first?.message.contains("要写的是“626001”") == true)
    #expect(try copy.text("支出.csv") == less)
  }

  /// Line ends, and what divides, are no exception.
  @Test func `what a page sends back is what it was given`() throws {
    let text = "一\\n,\\,二\r\n三\t\u{2028}\"'&a [*b]"
    let record = EntryRecord(
      name: text, text: "", others: [.init(name: "\\", text: text), .init(name: "", text: "甲")],
      twins: 12)
    #expect(!record.written.contains("\n") && !record.written.contains("\r\n"))
    #expect(EntryRecord(record.written) == record)
  }

  @Test(arguments: [
    "", "甲", "甲\\,乙", "甲\\,乙\\,丙", "甲\\,乙\\,1\\,丙", "甲\\,乙\\,1\\", "甲\\,乙\\x\\,1",
  ])
  func `what no page sends is no record`(_ sent: String) {
    #expect(EntryRecord(sent) == nil)
  }
}
