import GoujiModel
import InputReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A draft in a temporary folder, removed when the value is. A `‸` in a text marks where a finding
/// must stand; it is taken out before the file is written.
final class DraftFixture {
  let path: String
  /// `支出.csv:3:7` for each mark, in the order of the files given.
  private(set) var marks: [String] = []

  /// Files given as nil are left out of the standard ones.
  init(_ files: [String: String?] = [:]) {
    var template = Array("/tmp/gouji-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
    let all = Self.standard.merging(files) { $1 }
    for (name, text) in all.sorted(by: { $0.key < $1.key }) {
      if let text { write(unmarked(text, in: name), to: name) }
    }
  }

  deinit {
    if case .success(let names) = SourceReader.names(inFolder: path) {
      for name in names { unlink("\(path)/\(name)") }
    }
    rmdir(path)
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } >= 0)
    close(file)
  }

  func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o700) }

  func removeFolder(_ name: String) { rmdir("\(path)/\(name)") }

  func read(extraForms: [LedgerForm] = []) -> Outcome<Budget?> {
    BudgetReader.read(folder: path, displayPath: "草案", extraForms: extraForms)
  }

  private func unmarked(_ text: String, in name: String) -> String {
    var out = ""
    var (line, column) = (1, 1)
    for character in text {
      if character == "‸" {
        marks.append("\(name):\(line):\(column)")
        continue
      }
      out.append(character)
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    return out
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

extension Finding {
  /// `G109 支出.csv:3:7`: what the tests compare.
  var brief: String {
    guard let place else { return code.rawValue }
    let name = place.file.path.split(separator: "/").last ?? ""
    return "\(code.rawValue) \(name):\(place.line):\(place.column)"
  }
}
