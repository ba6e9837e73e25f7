import GoujiModel

/// `“甲”、“乙”或“丙”`
package func quotedList(_ names: [String]) -> String {
  let quoted = names.map { "“\($0)”" }
  guard quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: "、") + "或" + quoted[quoted.count - 1]
}

/// `2080101 行政运行、2080102 一般行政管理事务`
package func codeList(_ entries: [ClassificationEntry]) -> String {
  entries.map { "\($0.code) \($0.name)" }.joined(separator: "、")
}

/// The text for a message: long ones are cut.
package func shortened(_ text: String, to limit: Int = 24) -> String {
  let line = text.prefix { $0 != "\n" }
  return line.count <= limit && line.count == text.count ? text : line.prefix(limit) + "…"
}
