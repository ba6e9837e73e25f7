import GoujiModel

/// The rules on what is about to be printed, which need no number counted again.
enum FinishedText {
  /// `head` is the head of the draft, where what it does not have at all is missing.
  static func findings(_ report: Report, head: Place) -> [Finding] {
    let sentences = report.sentences
    return SentencesHaveNoHoles.findings(sentences, head: head)
      + EntriesSaySomething.findings(report)
      + WordsStandOnce.findings(sentences, head: head)
      + HeadingsHaveText.findings(report, head: head)
      + TablesNumberedApart.findings(report, head: head)
  }
}
