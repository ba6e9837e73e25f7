import Foundation
import Testing

/// Faults that stop a package: exit 1, every one at its place, nothing written.
struct DamagedDraftTests {
  @Test(arguments: damages)
  func `a damaged draft is refused where it is damaged`(_ damage: Damage) throws {
    let draft = try DraftCopy(damage.changes)
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings() == damage.expected(draft.marks))
    #expect(draft.written() == nil)
  }

  @Test func `all damages to the spending are found in one run`() throws {
    try expectAll([
      "a word for an amount", "an amount finer than the fen", "an unknown unit",
      "an unknown source", "a template that does not exist", "a weight that is no number",
    ])
  }

  @Test func `damages to several files are found in one run`() throws {
    try expectAll([
      "income that differs from spending", "an unknown figure in the wording",
      "a weight that is no number", "a prior figure that is a word",
    ])
  }

  /// Each run of the program hashes otherwise.
  @Test func `faults are told in the order in which they stand`() throws {
    let draft = try DraftCopy([
      .replace(
        "草案.yaml", "  收支预算总数: 795",
        with: "  甲: 九\n  乙: 十\n  丙: 99999999999999\n  丁: 99999999999998\n  收支预算总数: 795")
    ])
    let said = try (0..<4).map { _ in try GoujiRun(["check", draft.path]).errors }
    #expect(Set(said).count == 1)
    let lines = said[0].split(separator: "\n").filter { $0.contains("草案.yaml:") }
      .compactMap { $0.split(separator: ":").dropLast().last.flatMap { Int($0) } }
    #expect(lines.count >= 4)
    #expect(lines == lines.sorted())
  }

  private func expectAll(_ names: [String]) throws {
    let damages = names.map { name in Self.damages.first { $0.name == name }! }
    let draft = try DraftCopy(damages.flatMap(\.changes))
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings().map { String($0.prefix(4)) } == damages.flatMap(\.codes).sorted())
    #expect(Set(try run.findings().map { String($0.dropFirst(5)) }) == Set(draft.marks))
    #expect(draft.written() == nil)
  }

  @Test func `an empty folder and a missing one are refused`() throws {
    let draft = try DraftCopy()
    let empty = draft.folder.appending(path: "空").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    for folder in [empty, empty + "/没有"] {
      let run = try GoujiRun(["build", folder, "--out", draft.out, "--format", "json"])
      #expect(run.status == 1)
      #expect(try run.findings() == ["G116"])
      #expect(draft.written() == nil)
    }
  }

  @Test func `an output folder below a file cannot be written`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun.build(draft, out: draft.path + "/支出.csv/out")
    #expect(run.status == 1)
    #expect(try run.findings() == ["G501"])
  }

  @Test func `a folder in the place of a file leaves the output folder as it was`() throws {
    let draft = try DraftCopy()
    try FileManager.default.createDirectory(
      atPath: "\(draft.out)/\(DraftCopy.manifest)", withIntermediateDirectories: true)
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings() == ["G501"])
    #expect(draft.written() == [DraftCopy.manifest])
  }

  @Test func `a refused draft leaves an earlier package alone`() throws {
    let draft = try DraftCopy()
    #expect(try GoujiRun.build(draft).status == 0)
    let manifest = "\(draft.out)/\(DraftCopy.manifest)"
    let before = try Data(contentsOf: URL(filePath: manifest))
    try FileManager.default.removeItem(atPath: draft.path + "/文字.md")
    #expect(try GoujiRun.build(draft).status == 1)
    #expect(try Data(contentsOf: URL(filePath: manifest)) == before)
    #expect(draft.written() == DraftCopy.package)
  }
}

struct Damage: Sendable, CustomTestStringConvertible {
  var name: String
  var changes: [DraftCopy.Change]
  /// In the order of the marks; with a place where the input has no mark.
  var codes: [String]

  init(_ name: String, _ changes: DraftCopy.Change..., codes: String...) {
    self.name = name
    self.changes = changes
    self.codes = codes
  }

  var testDescription: String { name }

  func expected(_ marks: [String]) -> [String] {
    var marks = marks[...]
    return codes.map { $0.contains(" ") ? $0 : "\($0) \(marks.popFirst() ?? "?")" }.sorted()
  }
}

extension DamagedDraftTests {
  static let damages = [
    Damage(
      "a missing column", .replace("支出.csv", "拨款级次,预算数", with: "拨款级次,‸预算額"),
      codes: "G106", "G105 支出.csv:1:1"),
    Damage(
      "a word for an amount", .replace("支出.csv", "本级,1118760", with: "本级,‸五万"), codes: "G109"),
    Damage(
      "an amount finer than the fen", .replace("支出.csv", "本级,626000", with: "本级,‸626000.123"),
      codes: "G110"),
    Damage(
      "an unknown unit",
      .replace("支出.csv", "185001,2080101,30103", with: "‸185009,2080101,30103"), codes: "G201"),
    Damage(
      "an unknown source",
      .replace("支出.csv", "一般公共预算,本年,本级,173490", with: "‸一般公共予算,本年,本级,173490"),
      codes: "G202"),
    Damage(
      "income that differs from spending",
      .append("收入.csv", "单位,资金来源,预算数\n185001,一般公共预算,‸7643300.01\n"), codes: "G207"),
    Damage(
      "an unknown figure in the wording",
      .replace(
        "../Templates/四川/说明.yaml", "预算总数{收支预算总数}", with: "预算总数{‸收支预算总额}"),
      codes: "G610"),
    Damage(
      "a template that does not exist", .replace("草案.yaml", "模板: 通川", with: "模板: ‸通州"),
      codes: "G601"),
    Damage(
      "YAML that does not parse", .replace("草案.yaml", "年度: 2024", with: "年度‸：2024"), codes: "G104"),
    Damage("no 支出.csv", .remove("支出.csv"), codes: "G102 支出.csv"),
    Damage(
      "a weight that is no number",
      .replace("整体绩效.csv", "≥,10,次,5", with: "≥,10,次,‸五"), codes: "G112"),
    Damage(
      "a prior figure that is a word",
      .replace("草案.yaml", "机关运行经费: 41.80万元", with: "机关运行经费: ‸约四十万"), codes: "G109"),
    Damage(
      "bytes of no encoding", .bytes("文字.md", [0x23, 0x20, 0xFF, 0xFE, 0x80, 0x0A]),
      codes: "G103 文字.md:1:3"),
  ]
}
