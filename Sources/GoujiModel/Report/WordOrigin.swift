/// Where printed words come from. One object per wording, shared by all that the wording prints; in
/// sentences one more per entry of the draft.
package final class WordOrigin: Sendable {
  package enum Source: Sendable {
    /// Words of the template itself.
    case template
    /// An entry of the draft: 原因, a paragraph of 文字.md, a cell of a record, a key of 草案.yaml.
    case draft(Place)
    /// The official name of a code, or part of the code.
    indirect case classification(code: String, edition: String)
    /// What the row stands for: the value of a column.
    indirect case value(String, column: String)
  }

  /// The line of the template that prints them.
  package let template: Place
  package let source: Source
  /// 可缺: they may be empty.
  package let isOptional: Bool

  package init(template: Place, source: Source = .template, isOptional: Bool = false) {
    self.template = template
    self.source = source
    self.isOptional = isOptional
  }

  /// Where the draft has them; nil for words that no draft gives.
  package var draft: Place? { if case .draft(let place) = source { place } else { nil } }

  /// `模板 Templates/四川/说明.yaml 第 12 行`, for the one who keeps it.
  package var templateLine: String { "模板 \(template.file.path) 第 \(template.line) 行" }
}
