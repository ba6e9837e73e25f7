import GoujiModel
import InputReading

extension Finding {
  /// The finding in the words of a 填报表: who fills in sheets has no `支出.csv` and no `草案.yaml`.
  var ofForm: Finding {
    var finding = self
    finding.message = FormWords.reworded(message)
    finding.label = FormWords.reworded(label)
    finding.cure = FormWords.reworded(cure)
    return finding
  }
}

extension [Finding] {
  /// In the words of files or of sheets, whatever the draft is.
  func worded(for draft: String) -> [Finding] {
    DraftWorkbook.isNamed(draft) ? map(\.ofForm) : self
  }
}

/// Names of files as names of sheets.
private enum FormWords {
  static func reworded(_ text: String) -> String {
    guard text.contains(".") || text.contains("“上年数”下") || text.contains("下写一行") else {
      return text
    }
    var text = text
    for (old, new) in phrases { text = text.replacing(old, with: new) }
    return sheets(in: text).replacing("”表 ", with: "”表").replacing("在 “", with: "在“")
  }

  private static let phrases = [
    ("草案.yaml 的“单位”中", "“单位”表中"), ("草案.yaml 的“单位”", "“单位”表"),
    ("草案.yaml 的“下属单位”", "“下属单位”表"),
    ("草案.yaml 的“上年数”", "“上年数”表"), ("草案.yaml 的“上年数.", "“上年数”表的“"),
    ("草案.yaml 的“填报”", "“三公与资产”表"), ("草案.yaml 的“填报.", "“三公与资产”表的“"),
    ("草案.yaml 的“原因”", "“原因与文字”表"), ("草案.yaml 的“原因.", "“原因与文字”表的“"),
    ("在“上年数”下写一行", "在“上年数”表里填"), ("在“填报”下写一行", "在“三公与资产”表里填"),
    ("在“原因”下写一行", "在“原因与文字”表里填"),
    ("在 文字.md 里加一行标题", "在“原因与文字”表里加一行，种类“文字”，名称"), ("，下面写正文", "，内容写正文"),
    ("“# ", "“"), ("文字.md", "“原因与文字”表"), ("草案.yaml", "“基本情况”表"), ("草案文件夹", "填报表"),
  ]

  /// `支出.csv` is “支出”表.
  private static func sheets(in text: String) -> String {
    var out = ""
    var rest = text[...]
    while let range = rest.firstRange(of: ".csv") {
      let name = rest[..<range.lowerBound].reversed().prefix { $0.isHan }.reversed()
      out += rest[..<range.lowerBound].dropLast(name.count)
      out += name.isEmpty ? ".csv" : "“\(String(name))”表"
      rest = rest[range.upperBound...]
    }
    return out + rest
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }
}
