import GoujiModel

/// What it checks: where words of the template and words of the draft meet, neither begins with what
/// the other has just said; two Han characters or more. The draft does not lead up to itself in other
/// words either: 主要是 behind 主要原因是.
///
/// Why: the preparer does not see the words around the blank that he fills.
///
/// Example: 主要用于 before 主要用于保障机构运转.
///
/// Source: the laws of the figure language, 9.
enum WordsStandOnce {
  /// An entry of the draft that several sentences print is told once.
  static func findings(_ sentences: [PlacedSentence], head: Place) -> [Finding] {
    var findings: [Finding] = []
    var told: Set<Place> = []
    for (place, sentence) in sentences where sentence.pieces.contains(where: \.isDraftText) {
      for index in sentence.scalars.indices.dropFirst() where !sentence.isWithinOnePiece(index) {
        guard let finding = finding(in: sentence, meetingAt: index, place, head) else { continue }
        if let entry = finding.place, entry != head, !told.insert(entry).inserted { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  private static func finding(
    in sentence: SentenceText, meetingAt index: Int, _ place: WordsPlace, _ head: Place
  ) -> Finding? {
    let (before, after) = (sentence.piece(at: index - 1), sentence.piece(at: index))
    let meeting = [after, before]
    guard meeting.contains(where: \.isDraftText) else { return nil }
    let count = sentence.repeated(before: index)
    if count >= 2 {
      return .repeated(
        sentence.words(index..<index + count), meeting, place, sentence.excerpt(around: index), head
      )
    }
    guard after.isDraftText, let range = sentence.saidAgain(at: index) else { return nil }
    return .saidAgain(sentence.words(range), meeting, place, sentence.excerpt(around: index))
  }
}

extension SentenceText {
  /// How many Han characters end before `index` that begin again there, within the two pieces.
  fileprivate func repeated(before index: Int) -> Int {
    let (left, right) = (owners[index - 1], owners[index])
    var most = 0
    var count = 1
    while index - count >= 0, index + count <= scalars.count, owners[index - count] == left,
      owners[index + count - 1] == right, scalars[index + count - 1].isHan
    {
      if scalars[index - count..<index].elementsEqual(scalars[index..<index + count]) {
        most = count
      }
      count += 1
    }
    return most
  }

  /// Words of the piece that begins at `index` by which it leads up to itself.
  fileprivate func saidAgain(at index: Int) -> Range<Int>? {
    let end = owners[index...].firstIndex { $0 != owners[index] } ?? scalars.count
    return LeadingWords.again(scalars[max(0, index - 8)..<index], scalars[index..<end])
  }
}

extension Inline {
  fileprivate var isDraftText: Bool { if case .draftText = self { true } else { false } }
}

extension Finding {
  fileprivate static func repeated(
    _ words: String, _ meeting: [Inline], _ place: WordsPlace, _ excerpt: String, _ head: Place
  ) -> Finding {
    Finding(
      .wordsRepeated, at: meeting.draftPlace ?? head,
      "\(place.words)里“\(words)”连着印了两遍：“\(excerpt)”", label: "模板已有“\(words)”",
      basis: meeting.templateLine, cure: "删去草案里的“\(words)”：公开文本里它的前后已经有了")
  }

  fileprivate static func saidAgain(
    _ words: String, _ meeting: [Inline], _ place: WordsPlace, _ excerpt: String
  ) -> Finding {
    Finding(
      .wordsRepeated, at: meeting.draftPlace,
      "\(place.words)里草案的“\(words)”与前面模板的话重复：“\(excerpt)”", label: "模板已经说了",
      basis: meeting.templateLine, cure: "删去草案里的“\(words)”，只写后面的话：公开文本里前面已经有了")
  }
}
