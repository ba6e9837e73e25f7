import GoujiModel
import SourceReading

/// 可填值: values that a template adds to the lists that come with the program, such as another
/// source of funds, with the groups that they belong to.
///
///     可填值: {资金来源: {专项收入: {归入: 单位资金, 排在: 其他收入}, 债务资金: {}}}
extension TemplateDecoder {
  func decodeChoices(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, "可填值", collector)
    let lists = [ChoiceList.fundSources, .spendingKinds, .procurementKinds, .projectClasses]
    for entry in fields.all() {
      guard let list = lists.first(where: { $0.name == entry.key.value }) else {
        collector.add(
          Finding(
            .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”不能另加可填的值",
            cure: Suggestion.cure(for: entry.key.value, among: lists.map(\.name), orAll: "可以加的有")))
        continue
      }
      replace(extended(list, by: entry))
    }
  }

  private func extended(_ list: ChoiceList, by entry: YAMLEntry) -> ChoiceList {
    var list = list
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    for value in fields.all() { add(value, to: &list) }
    return list
  }

  private func add(_ value: YAMLEntry, to list: inout ChoiceList) {
    let name = value.key.value
    var fields = TemplateFields(value.value, name, collector)
    let groups = fields.words("归入")
    let aliases = fields.words("又称")
    let before = fields.text("排在")
    fields.finish()
    for word in [value.key] + aliases where list.isTaken(word.value) {
      return collector.add(
        Finding(
          .malformedTemplate, at: word.place, "“\(list.name)”本来就有“\(word.value)”",
          cure: "删去这一行，或换一个名称"))
    }
    for group in groups {
      guard list.groups[group.value] != nil else {
        collector.add(.unknown(group, "合称", of: list, among: list.groups.keys.sorted()))
        continue
      }
      list.groups[group.value]?.append(name)
    }
    for alias in aliases { list.aliases[alias.value] = name }
    let position = before.flatMap { list.choices.firstIndex(of: $0.value) }
    if let before, position == nil {
      collector.add(.unknown(before, "值", of: list, among: list.choices))
    }
    list.choices.insert(name, at: position.map { $0 + 1 } ?? list.choices.count)
  }

  /// In every ledger that has a column of the list.
  private func replace(_ list: ChoiceList) {
    for (name, shape) in shapes {
      for (index, column) in shape.columns.enumerated() {
        guard case .choice(let old) = column.kind, old.name == list.name else { continue }
        shapes[name]?.columns[index].kind = .choice(list)
      }
    }
  }
}

extension ChoiceList {
  fileprivate func isTaken(_ word: String) -> Bool {
    choice(for: word) != nil || groups[word] != nil
  }
}

extension Finding {
  fileprivate static func unknown(
    _ word: Located<String>, _ what: String, of list: ChoiceList, among known: [String]
  ) -> Finding {
    Finding(
      .malformedTemplate, at: word.place, "“\(list.name)”没有“\(word.value)”这个\(what)",
      cure: Suggestion.cure(for: word.value, among: known, orAll: "有"))
  }
}
