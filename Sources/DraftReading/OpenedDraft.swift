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

extension OpenedDraft {
  /// Of what was found in the other files, what holds without the template where it is not known: nobody can say
  /// then which columns and lists there are. Without a head not even the units and their money are known.
  func judged(_ findings: [Finding]) -> [Finding] {
    if template != nil { return findings }
    let knowsHead = head.template != nil
    return findings.filter { finding in
      Self.ofFiles.contains(finding.code) || knowsHead && !Self.ofTemplates.contains(finding.code)
    }
  }

  /// What a file looks like, whatever should be in it.
  private static let ofFiles: Set<FindingCode> = [
    .unreadableFile, .missingFile, .undecodableText, .malformedYAML, .repeatedColumn, .raggedRow,
    .unterminatedQuote, .unreadableWorkbook, .errorInCell, .formulaWithoutResult, .cellTooLong,
    .sameSheetTwice, .notAForm,
  ]
  /// What a template declares, or may leave out.
  private static let ofTemplates: Set<FindingCode> = [
    .missingColumn, .unknownColumn, .missingValue, .unknownReference,
    .projectWithoutTarget, .targetWithoutProject, .unusedEntry, .unreadSheet, .missingSheet,
    .rowAboveHeader,
  ]
}
