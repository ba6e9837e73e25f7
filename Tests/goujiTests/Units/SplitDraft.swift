import Foundation
import TestSupport

/// A draft of the repository given units at random, once with all lines inline and once with a
/// draft for each unit.
struct SplitDraft {
  /// With `部门`, whose units are drafts, `整体`, which has all lines, and the units' drafts.
  let tree: DraftTree

  private static let ofUnits = ["支出", "项目", "项目绩效", "政府采购"]

  /// `units` codes with names and natures; the first draft reads as `head` says.
  init(_ source: String, seed: UInt64, units: Int) throws {
    var chance = Chance(seed: seed)
    let draft = DraftCopy.repository.appending(path: "Drafts/\(source)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: draft.path(percentEncoded: false))
    let text = { (name: String) in
      try String(contentsOf: draft.appending(path: name), encoding: .utf8)
    }
    let codes = (1...units).map { "9990\($0 < 10 ? "0" : "")\($0)" }
    let record = { (code: String) in
      "{代码: \"\(code)\", 名称: 单位\(code), 性质: \(code == codes[0] ? "行政" : "事业")}"
    }
    let head = try text("草案.yaml").withoutUnits
    tree = try DraftTree()
    try tree.write(
      head + "单位: [\(codes.map { "../\($0)" }.joined(separator: ", "))]\n", to: "部门/草案.yaml")
    try tree.write(
      head + "单位:\n" + codes.map { "  - \(record($0))\n" }.joined(), to: "整体/草案.yaml")

    var unitOfProject: [String: String] = [:]
    for name in names where name != "草案.yaml" {
      let stem = name.replacing(".csv", with: "")
      if name == "本地科目.csv" {
        for code in codes { try tree.write(try text(name), to: "\(code)/\(name)") }
      }
      guard Self.ofUnits.contains(stem) else {
        if name != "本地科目.csv" { try tree.write(try text(name), to: "部门/\(name)") }
        try tree.write(try text(name), to: "整体/\(name)")
        continue
      }
      let rows = try text(name).split(separator: "\n").map { Self.cells(String($0)) }
      let (unit, project) = (rows[0].firstIndex(of: "单位"), rows[0].firstIndex(of: "项目"))
      var byUnit: [String: [[String]]] = [:]
      for var row in rows.dropFirst() {
        let key = "\(row[unit!])/\(project.map { row[$0] } ?? "")"
        var code = codes.randomElement(using: &chance)!
        if let project, !row[project].isEmpty, stem != "政府采购" {
          code = unitOfProject[key] ?? code
          unitOfProject[key] = code
        }
        row[unit!] = code
        byUnit[code, default: []].append(row)
      }
      let lines = { (rows: [[String]]) in rows.map { Self.line($0) + "\n" }.joined() }
      try tree.write(
        lines([rows[0]] + codes.flatMap { byUnit[$0] ?? [] }), to: "整体/\(name)")
      for code in codes {
        var own = [rows[0]] + (byUnit[code] ?? [])
        // Every other unit enters 万元.
        if code.last!.wholeNumberValue! % 2 == 0, let amount = rows[0].firstIndex(of: "预算数") {
          for index in own.indices.dropFirst() {
            own[index][amount] = Self.tenThousands(own[index][amount])
          }
        }
        if own.count > 1 || stem == "支出" { try tree.write(lines(own), to: "\(code)/\(name)") }
      }
    }
    for code in codes {
      let unit = code.last!.wholeNumberValue! % 2 == 0 ? "万元" : "元"
      try tree.write(
        """
        模板: \(head.value(of: "模板"))
        年度: 2024
        主体: 单位
        部门: {代码: "\(code)", 全称: 单位\(code)}
        填报单位: \(unit)
        单位:
          - \(record(code))

        """, to: "\(code)/草案.yaml")
    }
  }

  /// Whole 元 in 万元.
  private static func tenThousands(_ yuan: String) -> String {
    let digits = String(repeating: "0", count: max(0, 5 - yuan.count)) + yuan
    return "\(digits.dropLast(4)).\(digits.suffix(4))"
  }

  /// Cells of a line without line breaks in cells.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
  }
}

extension String {
  /// Without the key 单位 and the lines below it.
  fileprivate var withoutUnits: String {
    var lines: [Substring] = []
    var skips = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix(" ") { skips = line.hasPrefix("单位:") }
      if !skips { lines.append(line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  fileprivate func value(of key: String) -> String {
    let line = split(separator: "\n").first { $0.hasPrefix("\(key): ") } ?? ""
    return String(line.dropFirst(key.count + 2))
  }
}
