import GoujiModel
import SourceReading

/// The file of a new template: name, base, and the changes that are made most often, as examples
/// taken from the base. A line of an example begins with one `#`, its explanation with two, so a
/// section comes alive when one `#` is taken from each line; it then says what the base says.
struct TemplateExamples {
  let name: String
  let base: String
  /// The base with all that it stands on.
  let root: YAMLNode

  var text: String {
    let head = [
      "## \(name)：只写与“\(base)”不同的地方，没有写的都照“\(base)”。",
      "## 看“\(base)”的某一处：gouji template show \(base) \(firstPart)",
      "## 改好后检查：gouji template check \(name)；草案里写“模板: \(name)”就用它。",
      "名称: \(YAMLText.scalar(name))", "基于: \(YAMLText.scalar(base))", "",
      "## 以下是常见的改法，照“\(base)”现在的内容写成。要改哪一段，把那一段每行开头的“#”去掉一个，",
      "## 改成本地的写法，只留改了的行；用不到的整段删去。",
    ]
    return (head + sections.flatMap { [""] + $0 }).joined(separator: "\n") + "\n"
  }

  private var firstPart: String {
    if let table = root["表"]?.entries?.first { return "表.\(table.key.value)" }
    return root.entries?.first?.key.value ?? ""
  }

  private var sections: [[String]] {
    var sections: [[String]] = []
    if let table = tableExample {
      sections.append(
        [
          "## 表的名称、表头上的一行、一栏的列头。",
          "## 删去一栏，写“栏名: 删”；加一栏，写“栏名: {之后: 另一栏, 数: 数名}”。",
        ] + commented(table))
    }
    if let parts = partsExample {
      sections.append(
        [
          "## 各部分的次序；说明里的一句话，花括号里的词由程序填上。",
          "## 删去一句，写“句名: 删”；加一句，写“句名: 文字”。",
        ] + commented(parts))
    }
    if let figure = figureExample {
      sections.append(
        ["## 一个数的口径：只在这里改，用到它的表和文字都跟着变。"] + commented(figure))
    }
    if let style = styleExample {
      sections.append(
        ["## 一种样式。字号以磅计：22 是二号，16 是三号，14 是四号。"] + commented(style))
    }
    return sections
  }

  /// A line for each text or list, with all the keys that lead to it.
  private func commented(_ entry: YAMLEntry) -> [String] {
    YAMLText(flat(entry)).lines.map { "#" + $0.text }
  }

  private func flat(_ entry: YAMLEntry) -> [YAMLEntry] {
    (entry.value.entries ?? []).flatMap { flat($0) }.map { inner in
      YAMLEntry(
        key: Located("\(entry.key.value).\(inner.key.value)", at: entry.key.place),
        value: inner.value)
    } + (entry.value.entries == nil ? [entry] : [])
  }

  // MARK: Examples

  /// The first table with one panel and a column of its own that has settings.
  private var tableExample: YAMLEntry? {
    let tables = root["表"]?.entries ?? []
    let withColumn = tables.first { leaf(in: $0.value) != nil } ?? tables.first
    guard let table = withColumn else { return nil }
    var settings = table.value.picked(["名称", "左行", "右行"])
    if let column = leaf(in: table.value) {
      let header = column.value["列头"]?.text ?? column.key.value
      settings.append(made("列", [made(column.key.value, [made("列头", header)])]))
    }
    return settings.isEmpty ? nil : made("表", [made(table.key.value, settings)])
  }

  private func leaf(in table: YAMLNode) -> YAMLEntry? {
    table["列"]?.entries?.first { $0.value.entries != nil && $0.value["列"] == nil }
  }

  private var partsExample: YAMLEntry? {
    guard let parts = root["部分"]?.entries, !parts.isEmpty else { return nil }
    var inside = [made("顺序", parts.map(\.key.value))]
    for part in parts {
      guard let sentence = sentence(in: part) else { continue }
      inside.append(sentence)
      break
    }
    return made("部分", inside)
  }

  /// The first sentence below a heading, with the keys that lead to it.
  private func sentence(in heading: YAMLEntry) -> YAMLEntry? {
    for entry in heading.value["文"]?.entries ?? [] {
      guard let text = entry.value.text, text.contains("{") else { continue }
      return made(heading.key.value, [made("文", [made(entry.key.value, text)])])
    }
    for inner in heading.value["节"]?.entries ?? [] {
      if let found = sentence(in: inner) {
        return made(heading.key.value, [made("节", [found])])
      }
    }
    return nil
  }

  /// The last figure with conditions: the first are the plain totals.
  private var figureExample: YAMLEntry? {
    let figures = root["数"]?.entries ?? []
    let chosen = figures.last { $0.value.text?.contains("支出类型 = ") == true } ?? figures.last
    guard let chosen, let text = chosen.value.text else { return nil }
    return made("数", [made(chosen.key.value, text)])
  }

  private var styleExample: YAMLEntry? {
    let styles = root["样式"]?.entries ?? []
    let chosen = styles.first { $0.key.value == "正文" } ?? styles.first
    return chosen.map { made("样式", [$0]) }
  }

  // MARK: Entries

  private func made(_ key: String, _ content: YAMLNode.Content) -> YAMLEntry {
    YAMLEntry(
      key: Located(key, at: root.place), value: YAMLNode(content: content, place: root.place))
  }

  private func made(_ key: String, _ text: String) -> YAMLEntry { made(key, .scalar(text)) }

  private func made(_ key: String, _ entries: [YAMLEntry]) -> YAMLEntry {
    made(key, .mapping(entries))
  }

  private func made(_ key: String, _ names: [String]) -> YAMLEntry {
    made(key, .sequence(names.map { YAMLNode(content: .scalar($0), place: root.place) }))
  }
}

extension YAMLNode {
  /// Its entries of these names that are texts.
  fileprivate func picked(_ names: [String]) -> [YAMLEntry] {
    (entries ?? []).filter {
      names.contains($0.key.value) && $0.value.text != nil && !$0.value.isOmitted
    }
  }
}
