import GoujiModel

/// Codes of the function classification by the names that a disclosure uses for them.
package struct FunctionNames: Sendable {
  private var classes: [String: String] = [:]
  private var items: [String: [String]] = [:]
  /// Characters of the longest name of a class.
  private var longest = 0
  package let classification: Classification

  package init(_ classification: Classification) {
    self.classification = classification
    for entry in classification.entries(matching: "2") where entry.kind == .function {
      add(PlainText.of(entry.name), entry.code)
    }
    for row in classification.retiredNames where row.code.hasPrefix("2") {
      add(PlainText.of(row.oldName), row.code)
    }
  }

  private mutating func add(_ name: String, _ code: String) {
    if name.isEmpty { return }
    if code.count == 3 {
      if classes[name] == nil { classes[name] = code }
      longest = max(longest, name.count)
      // 社会保障和就业（类）支出
      if name.hasSuffix("支出"), name.count > 4 {
        let short = String(name.dropLast(2))
        if classes[short] == nil { classes[short] = code }
      }
    } else if items[name]?.contains(code) != true {
      items[name, default: []].append(code)
    }
  }

  /// The whole name, with or without 支出.
  package func classCode(named name: String) -> String? { classes[name] }

  /// The class whose full name ends the text: `通川区人社局社会保障和就业支出`.
  package func classCode(endingOf text: String) -> (code: String, name: String)? {
    if let code = classes[text] { return (code, text) }
    guard text.hasSuffix("支出") else { return nil }
    var rest = text.dropFirst().suffix(longest)
    while rest.count > 2 {
      if let code = classes[String(rest)] { return (code, String(rest)) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// 款 and 项 of this name.
  package func codes(named name: String) -> [String] { items[name] ?? [] }
}
