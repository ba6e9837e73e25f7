import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What is written over is kept, or nothing is written.
struct VersionedWriterTests {
  private static func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("草案/.勾稽/历史")).sorted()
  }

  private static func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOfFile: folder.path("草案/\(name)"), encoding: .utf8)
  }

  /// 支出.csv, 文字.md, and the writer of their folder.
  private static func draft() throws -> (folder: TemporaryFolder, writer: VersionedWriter) {
    let folder = TemporaryFolder()
    try folder.write("支出0", to: "草案/支出.csv")
    try folder.write("文字0", to: "草案/文字.md")
    return (folder, VersionedWriter(folder: folder.path("草案/"), within: .none))
  }

  private static func put(_ writer: VersionedWriter, _ texts: [String: String]) -> [String] {
    let files = texts.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) }
    let outcome = writer.put(files)
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    return outcome.value.kept
  }

  @Test func `a file that is there but cannot be read is neither replaced nor taken for missing`()
    throws
  {
    let (folder, writer) = try Self.draft()
    _ = Self.put(writer, ["支出.csv": "支出1"])
    // Longer than any file that is read; no block of it is on the disk.
    let long = try FileHandle(forWritingTo: URL(filePath: folder.path("草案/支出.csv")))
    try long.truncate(atOffset: 300 << 20)
    try long.close()
    let restored = RestoredVersion(Workbench(draft: folder.path("草案"))).restore("支出.csv.1")
    #expect(restored.findings.map(\.code) == [.unreadableFile])
    let unseen = writer.write([
      .init(name: "文字.md", bytes: [0x61], seen: Array("文字0".utf8)),
      .init(name: "支出.csv", bytes: [0x61], seen: nil),
    ])
    #expect(unseen.findings.map(\.code) == [.unreadableFile])
    #expect(unseen.value.changed.isEmpty)
    let size = try FileManager.default.attributesOfItem(atPath: folder.path("草案/支出.csv"))[.size]
    #expect(size as? Int == 300 << 20)
    #expect(try Self.text(folder, "文字.md") == "文字0")
    #expect(try Self.names(folder) == ["支出.csv.1"])
  }

  @Test(arguments: ["9223372036854775807", "1000000000", "99999999999999999999", "07", "+8", "0"])
  func `only a number that the program may have given is one`(_ number: String) throws {
    let (folder, writer) = try Self.draft()
    try folder.write("别的", to: "草案/.勾稽/历史/支出.csv.\(number)")
    #expect(Self.put(writer, ["支出.csv": "支出1"]) == ["支出.csv.1"])
    let history = EditHistory(of: folder.path("草案"))
    #expect(history.versions().map(\.name) == ["支出.csv.1"])
    #expect(history.version("支出.csv.\(number)") == nil)
  }

  @Test func `where no number is left nothing is written`() throws {
    let (folder, writer) = try Self.draft()
    try folder.write("别的", to: "草案/.勾稽/历史/支出.csv.999999999")
    let outcome = writer.put([("支出.csv", [0x61])])
    #expect(outcome.findings.map(\.code) == [.outputUnwritable])
    #expect(try Self.text(folder, "支出.csv") == "支出0")
  }

  @Test func `an undo takes back all files of the last write, and only those`() throws {
    let (folder, writer) = try Self.draft()
    #expect(Self.put(writer, ["支出.csv": "支出1"]) == ["支出.csv.1"])
    let kept = Self.put(writer, ["支出.csv": "支出2", "文字.md": "文字2", "项目.csv": "项目2"])
    #expect(kept.sorted() == ["支出.csv.2", "文字.md.2"])
    #expect(try Self.names(folder).contains("项目.csv.2.新增"))
    let restored = RestoredVersion(Workbench(draft: folder.path("草案")))
    let undone = restored.undo()
    #expect(undone.value.kept.sorted() == ["支出.csv.3", "文字.md.3", "项目.csv.3"])
    #expect(undone.value.removed == ["\(folder.path("草案"))/项目.csv"])
    #expect(try Self.text(folder, "支出.csv") == "支出1")
    #expect(try Self.text(folder, "文字.md") == "文字0")
    // What the write brought is gone, and kept.
    #expect(!FileManager.default.fileExists(atPath: folder.path("草案/项目.csv")))
    #expect(try Self.text(folder, ".勾稽/历史/项目.csv.3") == "项目2")
    _ = restored.undo()
    #expect(try Self.text(folder, "支出.csv") == "支出2")
    #expect(try Self.text(folder, "文字.md") == "文字2")
    #expect(try Self.text(folder, "项目.csv") == "项目2")
    // Nothing else is left in the folder.
    let all = try FileManager.default.contentsOfDirectory(atPath: folder.path("草案")).sorted()
    #expect(all == [".勾稽", "支出.csv", "文字.md", "项目.csv"])
  }

  @Test func `where one file cannot be put back none is, and what is to go stays`() throws {
    let (folder, writer) = try Self.draft()
    _ = Self.put(writer, ["文字.md": "文字1", "项目.csv": "项目1"])
    // In the place of one of them lies a folder.
    try FileManager.default.removeItem(atPath: folder.path("草案/文字.md"))
    try folder.write("甲", to: "草案/文字.md/甲")
    let undone = RestoredVersion(Workbench(draft: folder.path("草案"))).undo()
    #expect(undone.findings.hasErrors && undone.value.isNothing)
    #expect(try Self.text(folder, "项目.csv") == "项目1")
  }

  @Test func `a folder in which there was nothing has nothing to go back to`() throws {
    let folder = TemporaryFolder()
    let writer = VersionedWriter(folder: folder.path("草案"), within: .none)
    let made = writer.put([("草案.yaml", [0x61]), ("支出.csv", [0x61])])
    #expect(made.value.number == nil && made.value.written.count == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("草案/.勾稽")))
  }

  /// Five writes of 40 bytes with a limit of 100: those behind them take the room.
  @Test func `the oldest writes go where there is no room, never the last one`() throws {
    let folder = TemporaryFolder()
    for number in 1...5 {
      for file in ["支出.csv", "文字.md"] {
        try folder.write(String(repeating: "a", count: 20), to: "草案/.勾稽/历史/\(file).\(number)")
      }
      try folder.write("", to: "草案/.勾稽/历史/项目.csv.\(number).新增")
    }
    // Another form in the same folder is another draft.
    try folder.write(String(repeating: "a", count: 90), to: "草案/.勾稽/历史/甲.xlsx.6")
    func left(_ limit: Int, of names: [String]) throws -> [String] {
      EditHistory(of: folder.path("草案"), limit: limit).dropOldest(of: names)
      return try Self.names(folder)
    }
    #expect(try left(200, of: ["支出.csv"]).count == 16)
    #expect(
      try left(100, of: ["支出.csv"]) == [
        "支出.csv.4", "支出.csv.5", "文字.md.4", "文字.md.5", "甲.xlsx.6", "项目.csv.4.新增", "项目.csv.5.新增",
      ])
    #expect(
      try left(10, of: ["文字.md"]) == ["支出.csv.5", "文字.md.5", "甲.xlsx.6", "项目.csv.5.新增"])
    #expect(try left(10, of: ["甲.xlsx"]).count == 4)
  }

  @Test func `of each file the newest hundred versions stay`() throws {
    let (folder, writer) = try Self.draft()
    _ = Self.put(writer, ["文字.md": "文字1"])
    for index in 1...103 { _ = Self.put(writer, ["支出.csv": "支出\(index)"]) }
    let versions = EditHistory(of: folder.path("草案")).versions()
    // The first write was 文字.md; those of 支出.csv are 2 to 104.
    #expect(versions.filter { $0.file == "支出.csv" }.map(\.number) == (5...104).reversed())
    #expect(versions.filter { $0.file == "文字.md" }.map(\.number) == [1])
    #expect(try Self.text(folder, ".勾稽/历史/支出.csv.5") == "支出3")
    #expect(try Self.names(folder).count == 101)
  }

  @Test func `what changed since it was seen is told with what to do`() throws {
    let (folder, writer) = try Self.draft()
    let outcome = writer.write([.init(name: "支出.csv", bytes: [0x61], seen: Array("别的".utf8))])
    #expect(outcome.value.changed == ["支出.csv"] && outcome.findings.isEmpty)
    let told = outcome.tellingChanges("再传一次").findings
    #expect(told.map(\.code) == [.entryChangedSince])
    #expect(told.first?.message == "支出.csv 在读过以后改过，没有写入")
    #expect(told.first?.cure.hasSuffix("再传一次") == true)
    #expect(try Self.text(folder, "支出.csv") == "支出0")
  }
}
