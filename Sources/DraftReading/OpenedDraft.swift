import GoujiModel

/// A draft of which the head was read and the template looked up: enough to read all the rest.
package struct OpenedDraft: Sendable {
  package let folder: DraftFolder
  package let headFile: DraftHeadFile
  package let headFindings: [Finding]
  /// Nil where the head names none, or one that cannot be read.
  package let template: NamedTemplate?
  package let templateFindings: [Finding]
  /// The ledgers with a file of their own by which it is read.
  package var shapes: [LedgerShape]

  package init(
    folder: DraftFolder, headFile: DraftHeadFile, headFindings: [Finding] = [],
    template: NamedTemplate? = nil, templateFindings: [Finding] = []
  ) {
    self.folder = folder
    self.headFile = headFile
    self.headFindings = headFindings
    self.template = template
    self.templateFindings = templateFindings
    shapes = BudgetReader.shapes(with: template?.fileShapes() ?? [])
  }

  package var head: DraftHead { headFile.head }
  package var findings: [Finding] { headFindings + templateFindings }
}
