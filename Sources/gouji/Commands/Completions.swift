import ArgumentParser
import BudgetWorkbench
import SourceReading
import TemplateReading

/// What the shell offers behind an option or in the place of an argument.
enum TemplateCompletion {
  /// Templates that are found from the working directory.
  static let kind = CompletionKind.custom { _, _, _ in
    TemplateReader(shelves: TemplateShelves(nil).above(".")).names()
  }
}
