/// What was read of one part.
struct WordStories {
  var blocks: [WordBlock] = []
  /// Relationships of heads and feet, in the order of the sections.
  var headers: [String] = []
  var footers: [String] = []
  var traits = WordTraits()
  var controls: [BoundControl] = []
  /// By the ids of comments, the words before their marks.
  var commentMarks: [String: String] = [:]
  var unseen: [WordContent.Unseen] = []
  var hasEvenFooters = false
  var contentsFields: [String] = []

  mutating func append(_ other: WordStories) {
    blocks += other.blocks
    note(other)
  }

  /// What it holds besides text.
  mutating func note(_ other: WordStories) {
    traits.trackedChanges += other.traits.trackedChanges
    traits.additions += other.traits.additions
    traits.numberedParagraphs += other.traits.numberedParagraphs
    unseen += other.unseen
    contentsFields += other.contentsFields
    controls += other.controls.filter(\.showsProperty)
  }
}
