import GoujiModel
import SourceReading

/// 主体: words that differ between the report of a department and that of a unit.
extension TemplateDecoder {
  func decodeSubjects(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, IdentityPath.subject, collector)
    let choices = ChoiceList.subjects.choices
    for choice in choices {
      subjectWords[choice] = [:]
      guard let words = fields.node(choice) else { continue }
      var named = TemplateFields(words, choice, collector)
      for entry in named.all() {
        guard let text = collector.text(of: entry.value, entry.key.value) else { continue }
        subjectWords[choice]?[entry.key.value] = plainWords(text)
      }
    }
    fields.finish()
    let all = Set(subjectWords.values.flatMap(\.keys)).sorted()
    for choice in choices {
      for word in all where subjectWords[choice]?[word] == nil {
        collector.add(
          Finding(
            .malformedTemplate, at: fields.node(choice)?.place ?? node.place,
            "“\(IdentityPath.subject)”的“\(choice)”没有写“\(word)”，另一种写了",
            cure: "两种都写上“\(word)”，文字可以相同"))
      }
    }
  }
}
