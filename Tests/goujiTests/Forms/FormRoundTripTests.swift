import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import DraftReading
@testable import BudgetWorkbench

/// Draft to form to draft.
struct FormRoundTripTests {
  @Test(arguments: drafts)
  func `a draft comes back from its form unchanged`(_ name: String) throws {
    let draft = try DraftCopy(of: "Drafts/\(name)")
    let form = try export(draft.path, to: draft.folder)
    let imported = FormImport(form: Workbench(draft: form), draft: draft.path).changes()
    #expect(imported.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(try #require(imported.value).map(\.name) == [])
  }

  @Test(arguments: drafts)
  func `a form makes a new draft that says what the old one says`(_ name: String) throws {
    let draft = try DraftCopy(of: "Drafts/\(name)")
    let form = try export(draft.path, to: draft.folder)
    let new = draft.folder.appending(path: "新").path(percentEncoded: false)
    try importing(form, into: new)
    #expect(try said(new) == said(draft.path))
  }

  @Test(arguments: ["", "表/"])
  func `a form finds the draft of last year that its draft names`(_ place: String) throws {
    let draft = try DraftCopy(of: "Drafts/suining-2024-final")
    let folder = draft.folder.appending(path: place)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let form = folder.appending(path: "遂宁.xlsx").path(percentEncoded: false)
    let run = try GoujiRun(["form", "export", draft.path, "--out", form])
    #expect(run.status == 0, "\(run.errors)")
    let checked = try GoujiRun(["check", form, "--format", "json"])
    #expect(checked.status == 0, "\(checked.output)")
    let imported = try GoujiRun(["form", "import", form, draft.path])
    #expect(imported.output == "草案与填报表相同，没有改动\n")
    let new = draft.folder.appending(path: "新/草案").path(percentEncoded: false)
    try importing(form, into: new)
    #expect(
      try String(contentsOfFile: new + "/草案.yaml", encoding: .utf8).contains("../../草案/2023年度"))
    #expect(try GoujiRun(["check", new]).status == 0)
  }

  static let drafts = try! FileManager.default.contentsOfDirectory(
    atPath: DraftCopy.repository.appending(path: "Drafts").path(percentEncoded: false)
  ).filter { $0 != "README.md" }.sorted()

  /// Spellings that mean the same must not be taken for changes.
  @Test(arguments: UInt64(1)...6)
  func `a draft made by chance comes back unchanged`(_ seed: UInt64) throws {
    let copy = try DraftCopy()
    let folder = copy.folder.appending(path: "甲")
    try make(seed, in: folder)
    try respell(folder.appending(path: "支出.csv"), seed: seed)
    let form = try export(folder.path(percentEncoded: false), to: copy.folder)
    let imported = FormImport(
      form: Workbench(draft: form), draft: folder.path(percentEncoded: false)
    ).changes()
    #expect(imported.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(try #require(imported.value).map(\.name) == [])
  }

  @Test(arguments: UInt64(11)...16)
  func `a form brings another draft to what it says`(_ seed: UInt64) throws {
    let copy = try DraftCopy()
    let (a, b) = (copy.folder.appending(path: "甲"), copy.folder.appending(path: "乙"))
    try make(seed, in: a)
    try make(seed + 100, in: b)
    try comment(b.appending(path: "草案.yaml"))
    let form = try export(a.path(percentEncoded: false), to: copy.folder)
    try importing(form, into: b.path(percentEncoded: false))
    var (left, right) = (
      try said(a.path(percentEncoded: false)), try said(b.path(percentEncoded: false))
    )
    // A ledger that one of them has no file for, and the other no rows in, is the same.
    left.ledgers = left.ledgers.filter { !$0.value.isEmpty }
    right.ledgers = right.ledgers.filter { !$0.value.isEmpty }
    #expect(left == right)
    let text = try String(contentsOf: b.appending(path: "草案.yaml"), encoding: .utf8)
    #expect(text.contains("# 开头的说明\n") && text.contains("# 单位的说明\n"))
    let again = FormImport(form: Workbench(draft: form), draft: b.path(percentEncoded: false))
    #expect(again.changes().value?.map(\.name) == [])
  }

  /// Changes typed the way import writes them: the draft must become that, byte for byte.
  @Test(
    arguments: [
      [
        .replace(
          "支出.csv", "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1118760,\n",
          with: "185001,2080101,30101,人员经费,,一般公共预算,本年,本级,1118761.5,\n")
      ],
      [.replace("支出.csv", "185001,2080101,30102,人员经费,,一般公共预算,本年,本级,626000,\n", with: "")],
      [.append("支出.csv", "185001,2080101,30201,公用经费,,一般公共预算,本年,本级,1200,\"甲，乙,丙\"\n")],
      [.replace("草案.yaml", "地区: 达州市通川区", with: "地区: 四川省达州市")],
      [.replace("草案.yaml", "  简称: 通川区人社局\n", with: "  简称: 人社局\n")],
      [.replace("草案.yaml", "  收支预算总数: 795.41万元\n  财政", with: "  财政")],
      [.replace("草案.yaml", "机关运行经费: 41.80万元", with: "机关运行经费: 42.5万元")],
      [
        .replace(
          "草案.yaml", "{名称: 达州市通川区劳动保障监察大队, 性质: 参公}", with: "{名称: 达州市通川区劳动监察大队, 性质: 事业}")
      ],
      [.append("科目用途.csv", "2080109,社会保险经办\n")],
      [.replace("文字.md", "# 重点工作\n\n", with: "# 重点工作\n\n加一段。\n\n")],
      [.replace("项目.csv", "185001,党建经费,运转类,", with: "185001,党建经费,特定目标类,")],
    ] as [[DraftCopy.Change]])
  func `a change in the form is the change in the draft`(_ changes: [DraftCopy.Change]) throws {
    let wanted = try DraftCopy(changes)
    let draft = try DraftCopy()
    let form = try export(wanted.path, to: wanted.folder)
    let changed = try importing(form, into: draft.path)
    #expect(changed.count == 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: wanted.path) {
      #expect(try draft.text(name) == wanted.text(name))
    }
  }

  @Test func `what stood in the draft is kept, and comes back at once`() throws {
    let wanted = try DraftCopy([
      .append("科目用途.csv", "2080109,社会保险经办\n"),
      .replace("草案.yaml", "地区: 达州市通川区", with: "地区: 四川省达州市"),
    ])
    let draft = try DraftCopy()
    let old = try ["科目用途.csv", "草案.yaml"].map { try draft.text($0) }
    let form = try export(wanted.path, to: wanted.folder)
    let run = try GoujiRun(["form", "import", form, draft.path + "/", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    for name in ["科目用途.csv", "草案.yaml"] {
      #expect(run.output.contains("\"\(draft.path)/\(name)\""))
      #expect(run.output.contains("\"\(name).1\""))
      #expect(try draft.text(name) == wanted.text(name))
    }
    #expect(try GoujiRun(["edit", draft.path, "--undo"]).status == 0)
    #expect(try ["科目用途.csv", "草案.yaml"].map { try draft.text($0) } == old)
  }

  @Test func `a file that lay in a folder without a draft is kept too`() throws {
    let draft = try DraftCopy()
    let form = try export(draft.path, to: draft.folder)
    let new = draft.folder.appending(path: "新")
    try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    try Data("旧的话\n".utf8).write(to: new.appending(path: "文字.md"))
    let run = try GoujiRun(["form", "import", form, new.path(percentEncoded: false)])
    #expect(run.status == 0, "\(run.errors)")
    let kept = new.appending(path: ".勾稽/历史/文字.md.1")
    #expect(try String(contentsOf: kept, encoding: .utf8) == "旧的话\n")
  }

  @Test func `in a new folder Excel knows the ledgers by their mark, and the head has none`() throws
  {
    let draft = try DraftCopy()
    let form = try export(draft.path, to: draft.folder)
    let new = draft.folder.appending(path: "新")
    try importing(form, into: new.path(percentEncoded: false))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (name, isMarked) in [("支出.csv", true), ("草案.yaml", false), ("文字.md", false)] {
      let bytes = try Data(contentsOf: new.appending(path: name))
      #expect(bytes.starts(with: mark) == isMarked, "\(name)")
    }
  }

  @Test func `a form with an error changes nothing`() throws {
    let faulty = try DraftCopy([
      .replace("支出.csv", ",人员经费,,一般公共预算,本年,本级,1118760,", with: ",人员经费,,一般公共预算,本年,本级,12万,")
    ])
    let draft = try DraftCopy()
    let form = try export(faulty.path, to: faulty.folder)
    let imported = FormImport(form: Workbench(draft: form), draft: draft.path).changes()
    #expect(imported.value == nil)
    #expect(imported.findings.map { "\($0.code.rawValue) \($0.place?.cell ?? "")" } == ["G109 L6"])
  }
}

extension FormRoundTripTests {
  private func export(_ draft: String, to folder: URL) throws -> String {
    let form = try FormExport(workbench: Workbench(draft: draft)).workbook()
    #expect(form.findings.filter { $0.severity == .error }.map(\.message) == [])
    let path = folder.appending(path: "填报表.xlsx")
    try Data(try #require(form.value).bytes).write(to: path)
    return path.path(percentEncoded: false)
  }

  @discardableResult
  private func importing(_ form: String, into draft: String) throws -> [FormImport.Change] {
    let imported = FormImport(form: Workbench(draft: form), draft: draft).changes()
    #expect(imported.findings.filter { $0.severity == .error }.map(\.message) == [])
    let changes = try #require(imported.value)
    let written = PackageWriter(folder: draft).write(changes.map { ($0.name, $0.bytes) })
    #expect(written.findings.isEmpty)
    return changes
  }

  private func said(_ draft: String) throws -> FormCopy.Said {
    let folder = try #require(DraftFolder.open(draft, displayPath: draft).value)
    return FormCopy.said(folder).said
  }

  private func make(_ seed: UInt64, in folder: URL) throws {
    try RandomDraft(seed: seed, mostLines: 120).write(to: folder, template: "四川")
  }

  /// Short names of choices, commas and full-width digits in amounts, the default left out.
  private func respell(_ file: URL, seed: UInt64) throws {
    var random = Chance(seed: seed)
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    for index in lines.indices.dropFirst() where !lines[index].isEmpty {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: lines[index] = lines[index].replacing(",人员经费,", with: ",人员,")
      case 1: lines[index] = lines[index].replacing(",本年,", with: ",,")
      case 2: lines[index] = lines[index].replacing("一般公共预算", with: " 一般公共预算拨款 ")
      case 3:
        var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
        cells[8] = cells[8].hasSuffix(".00") ? cells[8].dropLast(3) : cells[8]
        lines[index] = cells.joined(separator: ",")
      default: break
      }
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }

  private func comment(_ file: URL) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    text = "# 开头的说明\n\n" + text.replacing("单位:\n  -", with: "# 单位的说明\n单位:\n  -")
    try Data(text.utf8).write(to: file)
  }
}
