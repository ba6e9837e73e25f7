import GoujiModel

extension LiveDraft {
  /// What a finding advises, for whoever works on the draft here.
  nonisolated func cure(of finding: Finding) -> String { shown(finding.cure).withoutCommands }
}

/// What findings advise, for people who have a browser and no terminal.
extension String {
  /// Without the clauses that name a command or one of its options; what a page does itself is said in
  /// its own words.
  package var withoutCommands: String {
    if !hasCommand { return self }
    var text = self
    for (command, words) in Self.onPages { text = text.replacing(command, with: words) }
    text = text.withoutRemarks
    if !text.hasCommand { return text }
    var kept = ""
    for clause in text.clauses where !clause.hasCommand { kept += clause }
    while let last = kept.last, "；，：".contains(last) { kept.removeLast() }
    return kept
  }

  private static let onPages = [
    ("核对路径；新建草案：gouji new 文件夹 --template 模板", "在“填报和下载”里传一份填好的填报表，收进草案"),
    ("用 gouji form export 重新导出一份", "在“填报和下载”里重新下载一份填报表"),
    ("用 gouji form export 草案 --out 填报表.xlsx 得到一份", "在“填报和下载”里下载一份填报表"),
    ("平台导出的明细用 gouji import lines 读入草案", "平台导出的明细在“导入明细”里读入"),
    ("填报表用 gouji form export 草案 得到", "填报表在“填报和下载”里下载"),
    ("平台导出的明细，用 gouji import lines 读入草案", "平台导出的明细，在“导入明细”里读入"),
    ("整份草案改用填报表：gouji form export", "整份草案改用填报表，在“填报和下载”里下载"),
  ]

  private var hasCommand: Bool { contains("gouji ") || contains("--") }

  /// Without what stands in brackets and names a command.
  private var withoutRemarks: String {
    var (kept, remark) = ("", "")
    for character in self {
      if character == "（" {
        kept += remark
        remark = "（"
      } else if remark.isEmpty {
        kept.append(character)
      } else {
        remark.append(character)
        if character != "）" { continue }
        if !remark.hasCommand { kept += remark }
        remark = ""
      }
    }
    return kept + remark
  }

  /// With what ends each of them.
  private var clauses: [String] {
    var clauses = [""]
    for character in self {
      clauses[clauses.count - 1].append(character)
      if "；。".contains(character) { clauses.append("") }
    }
    return clauses
  }
}
