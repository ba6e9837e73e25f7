import Foundation
import Testing

/// The files of a package: the same bytes from the same draft, and nothing changed but what
/// depends on a change.
struct PackageTests {
  @Test func `the same draft gives the same bytes in any zone, language and folder`() throws {
    let draft = try DraftCopy()
    let other = draft.folder.appending(path: "别处").path(percentEncoded: false)
    let first = try GoujiRun(
      ["build", draft.path, "--out", draft.out],
      environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.GB18030", "LC_ALL": "C"])
    let second = try GoujiRun(
      ["build", "草案", "--out", other],
      environment: ["TZ": "America/New_York", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      in: draft.folder.path(percentEncoded: false))
    #expect(first.status == 0)
    #expect(second.status == 0)
    for name in DraftCopy.package {
      let one = try Data(contentsOf: URL(filePath: "\(draft.out)/\(name)"))
      let two = try Data(contentsOf: URL(filePath: "\(other)/\(name)"))
      #expect(one == two, "\(name)")
    }
  }

  /// 第二政务大厅维修费 becomes 7.00 instead of 6.00 万元.
  @Test func `one amount changes the cells and sentences that rest on it, and no others`() throws {
    let before = try Manifest(DraftCopy())
    let after = try Manifest(
      DraftCopy([.replace("支出.csv", "一般公共预算,本年,本级,60000", with: "一般公共预算,本年,本级,70000")]))
    let total = "764.33→765.33"
    let (project, service) = ("98.61→99.61", "78.76→79.76")
    let (social, repair) = ("677.31→678.31", "6.00→7.00")
    let expected: [String: [String: Int]] = [
      "表1": [total: 5, social: 1],
      "表1-1": [total: 6],
      "表1-2": [total: 3, project: 3, service: 2],
      "表2": [total: 4, social: 2],
      "表2-1": [total: 9, project: 4, "164.50→165.50": 3, repair: 4],
      "表3": [total: 6, service: 2],
      "表3-2": [project: 3, service: 1, repair: 1],
      "表6": ["156.93→157.93": 1, repair: 1],
      "表7": [total: 2],
    ]
    #expect(after.changedCells(since: before) == expected)
    #expect(
      after.changedSentences(since: before) == [
        // 收支预算
        "764.33万元→765.33万元", "677.31万元→678.31万元", "764.33万元→765.33万元", "31.08万元→30.08万元",
        "764.33万元→765.33万元", "764.33万元→765.33万元",
        "764.33万元→765.33万元", "87.10%→86.98%", "98.61万元→99.61万元", "12.90%→13.02%",
        // 财政拨款
        "764.33万元→765.33万元", "31.08万元→30.08万元", "764.33万元→765.33万元", "677.31万元→678.31万元",
        // 一般公共预算当年拨款
        "764.33万元→765.33万元", "31.08万元→30.08万元", "677.31万元→678.31万元", "88.61%→88.63%",
        "7.28%→7.27%", "78.76万元→79.76万元",
        // 预算绩效
        "156.93万元→157.93万元", "98.61万元→99.61万元",
      ])
  }
}

/// The manifest, read back.
private struct Manifest {
  var cells: [(place: String, printed: String)]
  var sentences: [String]

  init(_ draft: DraftCopy) throws {
    #expect(try GoujiRun.build(draft).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: "\(draft.out)/\(DraftCopy.manifest)"))
    let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let figures = { (key: String) in root[key] as? [[String: Any]] ?? [] }
    let text = { (figure: [String: Any], key: String) in figure[key] as? String ?? "" }
    cells = figures("表中数字").map { (text($0, "位置"), text($0, "显示")) }
    sentences = figures("文中数字").map { text($0, "显示") }
  }

  /// By table: how often each change occurs.
  func changedCells(since before: Manifest) -> [String: [String: Int]] {
    #expect(cells.map(\.place) == before.cells.map(\.place))
    var changes: [String: [String: Int]] = [:]
    for (old, new) in zip(before.cells, cells) where old.printed != new.printed {
      let table = String(new.place.prefix { $0 != "!" })
      changes[table, default: [:]]["\(old.printed)→\(new.printed)", default: 0] += 1
    }
    return changes
  }

  func changedSentences(since before: Manifest) -> [String] {
    #expect(sentences.count == before.sentences.count)
    return zip(before.sentences, sentences).filter { $0 != $1 }.map { "\($0)→\($1)" }
  }
}
