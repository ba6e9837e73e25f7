import GoujiModel
import TestSupport

@testable import DraftReading

/// A draft in a temporary folder, removed when the value is. A `‸` in a text marks where a finding
/// must stand; it is taken out before the file is written.
final class DraftFixture {
  private let folder = TemporaryFolder()
  /// `支出.csv:3:7` for each mark, in the order of the files' names.
  let marks: [String]
  var path: String { folder.path }

  /// Files given as nil are left out of the standard ones.
  init(_ files: [String: String?] = [:]) {
    var marks: [String] = []
    for (name, text) in Self.standard.merging(files, uniquingKeysWith: { $1 })
      .sorted(by: { $0.key < $1.key })
    {
      guard let text else { continue }
      let marked = MarkedText(text)
      marks += marked.marks.map { "\(name):\($0)" }
      try! folder.write(marked.text, to: name)
    }
    self.marks = marks
  }

  func write(_ bytes: [UInt8], to name: String) { try! folder.write(bytes, to: name) }

  func read(extraShapes: [LedgerShape] = []) -> Outcome<Budget?> {
    Self.read(path, displayPath: "草案", extraShapes: extraShapes)
  }

  /// A draft by itself; whatever template it names has these ledgers.
  static func read(
    _ path: String, displayPath: String, extraShapes: [LedgerShape] = []
  ) -> Outcome<Budget?> {
    let opened = DraftLoader(templates: TemplateLookup { _, _ in Outcome(nil) })
      .open(path, displayPath: displayPath)
    guard var draft = opened.value else { return Outcome(nil, opened.findings) }
    draft.shapes = BudgetReader.shapes(with: extraShapes)
    let reading = BudgetReader.read(draft)
    return Outcome(reading.value.budget?.budget, draft.findings + reading.findings)
  }

  /// A small draft without a fault.
  static let standard: [String: String?] = [
    "草案.yaml": """
    模板: 四川
    年度: 2024
    地区: 达州市通川区
    部门:
      代码: "101"
      全称: 达州市通川区某局
    填报单位: 万元
    单位:
      - {代码: "101001", 名称: 某局机关, 性质: 行政}

    """,
    "支出.csv": """
    功能科目,经济科目,支出类型,项目,资金来源,预算数
    2080101,30101,人员经费,,一般公共预算,100

    """,
  ]
}
